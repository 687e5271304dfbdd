using Hearsay.Tests.Support;

namespace Hearsay.Tests.Exports;

public class TextFormatTests
{
    [Theory]
    [InlineData("One.\r\nTwo.\r\n")]
    [InlineData("\n  A fish 🐟 swam. \t")]
    public void The_text_comes_out_as_it_was_read(string text) => Assert.Equal(text, MarkedText.Read(text).As("text"));
}
