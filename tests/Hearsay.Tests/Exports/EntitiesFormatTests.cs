using Hearsay.Tests.Support;

namespace Hearsay.Tests.Exports;

public class EntitiesFormatTests
{
    [Fact]
    public void Each_mention_is_one_line_with_the_name_of_its_entity() => Assert.Equal(
        """
        {"schema":"hearsay/entity/1","doc":"report","start":0,"end":13,"text":"Harbour Board","type":"ORG","form":"name","entity":"e0","name":"Harbour Board","why":"by hand"}
        {"schema":"hearsay/entity/1","doc":"report","start":19,"end":21,"text":"it","type":"ORG","form":"pronoun","entity":"e0","name":"Harbour Board","why":"by hand"}

        """.ReplaceLineEndings("\n"),
        MarkedText.Read("{e1 ORG name|Harbour Board} said {e1 ORG pronoun|it} would.\n").As("entities"));

    [Fact]
    public void What_is_unresolved_stays_null()
    {
        var reading = MarkedText.Read("{e1 PERSON pronoun|He} left.");

        Assert.Contains("\"entity\":null,\"name\":null", (reading with { Mentions = [reading.Mentions[0] with { Entity = null }] }).As("entities"));
    }
}
