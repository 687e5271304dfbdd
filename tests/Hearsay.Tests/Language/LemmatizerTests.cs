using Hearsay.Language;

namespace Hearsay.Tests.Language;

public class LemmatizerTests
{
    [Theory]
    [InlineData("Fled", Upos.VERB, "l2", "flee")]
    [InlineData("spokesmen", Upos.NOUN, "l1", "spokesman")]
    [InlineData("worse", Upos.ADJ, "l0", "bad")]
    public void Irregular_forms_do_not_hang_on_the_model(string word, Upos upos, string script, string lemma) =>
        Assert.Equal(lemma, Lemmatizer.Lemma(word, upos, script));

    [Theory]
    [InlineData("participating", "l3", "participate")]
    [InlineData("Citing", "l3", "cite")]
    [InlineData("waiting", "l3e", "wait")]
    [InlineData("planned", "l2", "plan")]
    [InlineData("carries", "l1", "carry")]
    [InlineData("marking", "l3e", "mark")]
    [InlineData("hostages", "l1", "hostage")]
    public void A_list_of_verbs_mends_what_the_script_made_into_no_verb(string word, string script, string lemma) =>
        Assert.Equal(lemma, Lemmatizer.Lemma(word, Upos.VERB, script));

    [Theory]
    [InlineData("Woods", Upos.PROPN, "k0", "Woods")]
    [InlineData("saw", Upos.VERB, "l2ee", "see")]
    [InlineData("saw", Upos.NOUN, "l0", "saw")]
    public void Elsewhere_the_script_decides(string word, Upos upos, string script, string lemma) =>
        Assert.Equal(lemma, Lemmatizer.Lemma(word, upos, script));
}
