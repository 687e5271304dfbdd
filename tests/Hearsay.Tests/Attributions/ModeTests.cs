using Hearsay.Attributions;

namespace Hearsay.Tests.Attributions;

public class ModeTests
{
    [Theory]
    [InlineData("\"I am sure,\"", AttributionMode.Direct)]
    [InlineData("“I am sure,”", AttributionMode.Direct)]
    [InlineData("that he is sure", AttributionMode.Indirect)]
    [InlineData("that he is “quite sure” of it", AttributionMode.Mixed)]
    [InlineData("«We stay.»", AttributionMode.Direct)]
    [InlineData("\"We stay.\n\"We all stay.\"", AttributionMode.Direct)]
    [InlineData("", AttributionMode.Indirect)]
    public void Quotation_marks_tell_the_mode(string content, AttributionMode expected) =>
        Assert.Equal(expected, ModeReader.Read(content, [new TextSpan(0, content.Length)]));

    [Fact]
    public void A_mark_right_before_the_content_counts() =>
        Assert.Equal(AttributionMode.Direct, ModeReader.Read("\"We stay\" she said", [new TextSpan(1, 8)]));
}
