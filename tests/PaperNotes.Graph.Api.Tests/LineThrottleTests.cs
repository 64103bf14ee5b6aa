using PaperNotes.Graph.Api.Errors;

namespace PaperNotes.Graph.Api.Tests;

public sealed class LineThrottleTests
{
    private readonly SetTime time = new();

    [Fact]
    public void A_kind_of_line_is_written_so_often_in_a_span_and_then_says_how_many_were_left_out()
    {
        LineThrottle throttle = new(2, TimeSpan.FromSeconds(1), time);

        bool[] written = [.. Enumerable.Range(0, 5).Select(_ => throttle.TryTake("a", out string _))];
        time.Advance(TimeSpan.FromSeconds(1));
        bool next = throttle.TryTake("a", out string more);
        throttle.TryTake("a", out string nothing);

        written.ShouldBe([true, true, false, false, false]);
        (next, more, nothing).ShouldBe((true, " (3 more like it since the last line)", ""));
    }

    [Fact]
    public void Kinds_do_not_take_each_others_lines()
    {
        LineThrottle throttle = new(1, TimeSpan.FromMinutes(1), time);

        (throttle.TryTake("a", out _), throttle.TryTake("b", out _), throttle.TryTake("a", out _)).ShouldBe((true, true, false));
    }

    [Fact]
    public void However_many_kinds_there_are_they_take_bounded_memory_and_go_on_being_written()
    {
        LineThrottle throttle = new(1, TimeSpan.FromMinutes(1), time);

        bool[] written = [.. Enumerable.Range(0, 5_000).Select(i => throttle.TryTake($"{i}", out string _))];

        written.ShouldAllBe(isWritten => isWritten);
        // The first was forgotten with its thousand.
        throttle.TryTake("0", out _).ShouldBeTrue();
    }

    private sealed class SetTime : TimeProvider
    {
        private long ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => ticks;

        public void Advance(TimeSpan by) => ticks += by.Ticks;
    }
}
