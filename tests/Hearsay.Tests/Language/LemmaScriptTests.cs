using Hearsay.Language;

namespace Hearsay.Tests.Language;

public class LemmaScriptTests
{
    [Theory]
    [InlineData("said", "say", "l2y")]
    [InlineData("Ladies", "lady", "l3y")]
    [InlineData("was", "be", "=be")]
    [InlineData("LONDON", "London", "t0")]
    [InlineData("NATO", "NATO", "k0")]
    [InlineData("running", "run", "l4")]
    [InlineData("n't", "not", "l2ot")]
    public void A_script_is_the_least_that_makes_the_lemma(string word, string lemma, string script)
    {
        Assert.Equal(script, LemmaScript.Make(word, lemma));
        Assert.Equal(lemma, LemmaScript.Apply(script, word));
    }

    [Fact]
    public void A_script_made_for_another_word_never_fails() =>
        Assert.Equal("at", LemmaScript.Apply("l3y", "At"));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("q0")]
    [InlineData("lx")]
    public void What_is_no_script_is_refused(string script) =>
        Assert.Throws<FormatException>(() => LemmaScript.Apply(script, "word"));
}
