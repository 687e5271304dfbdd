using Hearsay.Language;

namespace Hearsay.Tests.Language;

public class TokenizerTests
{
    [Theory]
    [InlineData("They don't say, can't know and won't tell.", "They|do|n't|say|,|ca|n't|know|and|wo|n't|tell|.")]
    [InlineData("We cannot; you\u2019re gonna.", "We|can|not|;|you|\u2019re|gon|na|.")]
    [InlineData("The minister's aide met the soldiers' wives.", "The|minister|'s|aide|met|the|soldiers|'|wives|.")]
    [InlineData("O'Hara's crew left at 5 o'clock.", "O'Hara|'s|crew|left|at|5|o'clock|.")]
    public void Clitics_stand_alone(string text, string tokens) => Assert.Equal(tokens, Cut(text));

    [Theory]
    [InlineData("a well-known, state-run agency", "a|well|-|known|,|state|-|run|agency")]
    [InlineData("non-aligned pro-Western ex-general", "non-aligned|pro-Western|ex-general")]
    [InlineData("the U.S.-led force", "the|U.S.|-|led|force")]
    public void Compounds_are_cut_at_hyphens_but_prefixes_stay(string text, string tokens) => Assert.Equal(tokens, Cut(text));

    [Theory]
    [InlineData("$1.2bn, or 12,400 tonnes (3.5%)", "$|1.2|bn|,|or|12,400|tonnes|(|3.5|%|)")]
    [InlineData("at 5pm on 3/4/2019, 10:30 a.m.", "at|5|pm|on|3/4/2019|,|10:30|a.m.")]
    [InlineData("in the 1990s, '90s, 1990-1995, 19th", "in|the|1990s|,|'90s|,|1990|-|1995|,|19th")]
    [InlineData("call 555-0199 or 212-555-0199", "call|555-0199|or|212-555-0199")]
    public void Numbers_stay_whole_and_units_stand_alone(string text, string tokens) => Assert.Equal(tokens, Cut(text));

    [Theory]
    [InlineData("Mr. T. R. Dole of Acme Inc. met Gen. Roe.", "Mr.|T.|R.|Dole|of|Acme|Inc.|met|Gen.|Roe|.")]
    [InlineData("Exports to the U.S. fell.", "Exports|to|the|U.S.|fell|.")]
    [InlineData("It took vitamin C. The rest waited.", "It|took|vitamin|C|.|The|rest|waited|.")]
    [InlineData("See No. 5. He said no.", "See|No.|5|.|He|said|no|.")]
    public void Abbreviations_keep_their_full_stop(string text, string tokens) => Assert.Equal(tokens, Cut(text));

    [Theory]
    [InlineData("\u201CGo\u2014now!\u201D he said\u2026", "\u201C|Go|\u2014|now|!|\u201D|he|said|\u2026")]
    [InlineData("\"Wait...\" -- or not?!", "\"|Wait|...|\"|--|or|not|?!")]
    [InlineData("see https://example.org/a?b=1, or mail x.y@example.org.", "see|https://example.org/a?b=1|,|or|mail|x.y@example.org|.")]
    public void Marks_and_addresses(string text, string tokens) => Assert.Equal(tokens, Cut(text));

    private static string Cut(string text) =>
        string.Join('|', Tokenizer.Cut(text).Select(span => text[span.Start..span.End]));
}
