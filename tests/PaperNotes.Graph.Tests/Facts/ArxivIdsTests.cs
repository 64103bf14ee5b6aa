using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Tests.Facts;

/// <summary>arXiv ids as sources write them.</summary>
public sealed class ArxivIdsTests
{
    [Theory]
    [InlineData("2603.00947", "2603.00947")]
    [InlineData("[2511.15311v2](https://arxiv.org/abs/2511.15311v2)", "2511.15311")]
    [InlineData("[2603.00947]([https://arxiv.org/abs/2603.00947](https://arxiv.org/abs/2603.00947))", "2603.00947")]
    [InlineData("https://arxiv.org/pdf/cs/0112017v1.pdf", "cs/0112017")]
    [InlineData("None (Project page: https://x.org/2603.00947)", null)]
    [InlineData("10.1109/2603.123456", null)]
    [InlineData("https://doi.org/10.48550/arXiv.2603.00947", "2603.00947")]
    [InlineData("无", null)]
    public void ArXiv_ids_lose_their_version_and_are_never_guessed(string value, string? id) => ArxivIds.Of(value).ShouldBe(id);

    [Theory]
    [InlineData("2412.01234", "2501.00001", true)]
    [InlineData("0704.0001", "1501.00001", true)]
    [InlineData("2501.99999", "2501.00001", false)]
    public void Months_of_ids_follow_each_other(string id, string later, bool isEarlier) =>
        (ArxivIds.MonthOf(id) < ArxivIds.MonthOf(later)).ShouldBe(isEarlier);

    [Theory]
    [InlineData("cs/0112017")]
    [InlineData("1")]
    [InlineData(null)]
    public void An_id_of_another_form_has_no_month(string? id) => ArxivIds.MonthOf(id).ShouldBeNull();
}
