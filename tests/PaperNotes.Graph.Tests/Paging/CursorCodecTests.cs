using System.Text;
using CsCheck;
using PaperNotes.Graph.Paging;

namespace PaperNotes.Graph.Tests.Paging;

public sealed class CursorCodecTests
{
    private static readonly Gen<string> Text = Gen.Frequency((20, Gen.String[0, 40]), (1, Gen.String[9_000, 10_000]))
        .Where(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text);

    [Fact]
    public void A_cursor_is_read_as_the_position_it_was_written_for() =>
        Gen.Select(Text, Text.Array[1, 5])
            .Sample(
                (list, values) =>
                {
                    CursorStatus status = CursorCodec.TryDecode(
                        list, CursorCodec.Encode(list, new Position(values)), values.Length, out Position? position);

                    (status, position).ShouldBe((CursorStatus.Valid, new Position(values)));
                });

    [Fact]
    public void A_cursor_of_another_list_is_foreign() =>
        Gen.Select(Text, Text, Text.Array[1, 5])
            .Where((list, other, _) => list != other)
            .Sample(
                (list, other, values) =>
                    CursorCodec.TryDecode(other, CursorCodec.Encode(list, new Position(values)), values.Length, out _)
                        .ShouldBe(CursorStatus.Foreign));

    [Fact]
    public void A_cursor_cut_off_anywhere_is_refused() =>
        Gen.Select(Text.Array[1, 3], Gen.Int[0, 1000]).Sample((values, at) =>
        {
            string cursor = CursorCodec.Encode("list", new Position(values));
            string cut = cursor[..(at % cursor.Length)];

            CursorCodec.TryDecode("list", cut, values.Length, out Position? position).ShouldNotBe(CursorStatus.Valid);
            position.ShouldBeNull();
        });
}
