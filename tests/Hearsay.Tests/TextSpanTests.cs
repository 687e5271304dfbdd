namespace Hearsay.Tests;

public class TextSpanTests
{
    [Fact]
    public void End_is_the_first_unit_after()
    {
        var span = new TextSpan(5, 10);

        Assert.Equal("cited", span.Of("They cited it").ToString());
        Assert.Equal(5, span.Length);
        Assert.True(span.Contains(9));
        Assert.False(span.Contains(10));
    }

    [Fact]
    public void A_span_that_ends_before_it_starts_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(3, 2));

    [Fact]
    public void Neighbours_that_touch_do_not_overlap() =>
        Assert.False(new TextSpan(0, 3).Overlaps(new TextSpan(3, 5)));
}
