using Hearsay.Stories;
using Hearsay.Stories.Grades;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Stories;

/// <summary>What a report calls a first acknowledgement, by the words on the side of whoever makes it.</summary>
public class FirstWordsTests
{
    [Theory]
    [InlineData("Arland admitted for the first time that its ships had crossed the line.", "cross")]
    [InlineData("Army chief Lena Hoff briefed President Ilma Reth on the capture of the pass, marking the first official admission by Oslo of Danish involvement in the raid.", "involvement")]
    [InlineData("Arland admitted that its ships had crossed the line.", "")]
    [InlineData("Arland said its first ships had crossed the line.", "")]
    public void Only_what_is_admitted_is_called_a_first(string sentence, string expected)
    {
        var filed = ReportFiler.File(Samples.Read(sentence));

        Assert.Equal(expected, string.Join(' ', filed.Claims.Where(claim => FirstWords.CalledFirst(filed, claim)).Select(claim => claim.Lemma)));
    }
}
