using PaperNotes.Graph.Server.Errors;
using PaperNotes.Graph.Server.Requests;

namespace PaperNotes.Graph.Server.Tests.Requests;

public sealed class AdmissionLimiterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_waits_gets_the_place_that_becomes_free()
    {
        using AdmissionLimiter limiter = new(places: 1, waiting: 1, TimeSpan.FromHours(1));
        IDisposable first = await limiter.EnterAsync(Token);
        Task<IDisposable> second = limiter.EnterAsync(Token).AsTask();
        bool waited = !second.IsCompleted;

        first.Dispose();

        waited.ShouldBeTrue();
        (await second).Dispose();
    }

    [Fact]
    public async Task A_full_queue_refuses_at_once()
    {
        using AdmissionLimiter limiter = new(places: 1, waiting: 1, TimeSpan.FromHours(1));
        using IDisposable first = await limiter.EnterAsync(Token);
        _ = limiter.EnterAsync(Token).AsTask();

        HttpErrorException refused = await Should.ThrowAsync<HttpErrorException>(limiter.EnterAsync(Token).AsTask());

        (refused.Error.Status, refused.Error.Code).ShouldBe((503, "SERVER_BUSY"));
    }

    [Fact]
    public async Task A_wait_that_is_too_long_ends_with_a_refusal()
    {
        using AdmissionLimiter limiter = new(places: 1, waiting: 1, TimeSpan.FromMilliseconds(1));
        using IDisposable first = await limiter.EnterAsync(Token);

        HttpErrorException refused = await Should.ThrowAsync<HttpErrorException>(limiter.EnterAsync(Token).AsTask());

        refused.Error.Code.ShouldBe("SERVER_BUSY");
    }

    [Fact]
    public async Task Who_leaves_while_it_waits_leaves_its_place_in_the_queue_to_the_next()
    {
        using AdmissionLimiter limiter = new(places: 1, waiting: 1, TimeSpan.FromHours(1));
        using CancellationTokenSource leaving = new();
        IDisposable first = await limiter.EnterAsync(Token);
        Task<IDisposable> left = limiter.EnterAsync(leaving.Token).AsTask();

        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(left);
        Task<IDisposable> next = limiter.EnterAsync(Token).AsTask();
        first.Dispose();

        (await next).Dispose();
    }
}
