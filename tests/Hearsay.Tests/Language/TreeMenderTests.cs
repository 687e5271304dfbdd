using Hearsay.Language;
using Hearsay.Tests.Entities;

namespace Hearsay.Tests.Language;

/// <summary>Trees that the words show to be wrong, and what becomes of them: word, relation, head.</summary>
public class TreeMenderTests
{
    [Theory]
    [InlineData("Oslo/PROPN/nsubj/4 on/ADP/case/3 Friday/PROPN/nmod/1 admitted/VERB/root/0 it/PRON/obj/4", "Friday obl admitted")]
    [InlineData("The/DET/det/2 council/NOUN/nsubj/6 on/ADP/case/4 Monday/PROPN/nmod/2 also/ADV/advmod/6 said/VERB/root/0 so/ADV/ccomp/6", "Monday obl said")]
    [InlineData("The/DET/det/2 meeting/NOUN/nsubj/5 on/ADP/case/4 Monday/PROPN/nmod/2 ended/VERB/root/0 late/ADV/advmod/5", "Monday nmod meeting")]
    [InlineData("Reports/NOUN/root/0 of/ADP/case/3 Monday/PROPN/nmod/1 faded/VERB/acl/1", "Monday nmod Reports")]
    public void The_day_between_a_speaker_and_its_verb_belongs_to_the_verb(string tree, string expected) => Assert.Equal(expected, Mended(tree, word => word.EndsWith("day")));

    [Theory]
    [InlineData("It/PRON/nsubj/2 admitted/VERB/root/0 for/ADP/case/6 the/DET/det/6 first/ADJ/amod/6 time/NOUN/obl/2 that/SCONJ/mark/9 it/PRON/nsubj/9 fired/VERB/acl:relcl/6", "fired ccomp admitted")]
    [InlineData("It/PRON/nsubj/2 rose/VERB/root/0 at/ADP/case/5 the/DET/det/5 time/NOUN/obl/2 that/PRON/obj/8 it/PRON/nsubj/8 fired/VERB/acl:relcl/5", "fired acl:relcl time")]
    public void What_is_admitted_for_the_first_time_is_admitted(string tree, string expected) => Assert.Equal(expected, Mended(tree, word => word == "fired"));

    [Theory]
    [InlineData("guides/NOUN/root/0 whom/PRON/obj/5 men/NOUN/nsubj:pass/5 have/AUX/aux/5 named/VERB/acl:relcl/1", "men nsubj named")]
    [InlineData("men/NOUN/nsubj:pass/4 have/AUX/aux/4 been/AUX/aux:pass/4 named/VERB/root/0", "men nsubj:pass named")]
    [InlineData("men/NOUN/nsubj:pass/2 killed/VERB/root/0 in/ADP/case/4 raid/NOUN/obl/2", "men nsubj:pass killed")]
    public void A_verb_without_a_passive_auxiliary_has_an_active_subject(string tree, string expected) => Assert.Equal(expected, Mended(tree, word => word == "men"));

    [Theory]
    [InlineData("Oslo/PROPN/nsubj/2 denied/VERB/root/0 on/ADP/case/4 Monday/PROPN/obl/2 that/SCONJ/mark/7 ships/NOUN/nsubj/7 fired/VERB/advcl/2", "fired ccomp denied")]
    [InlineData("Oslo/PROPN/nsubj/2 won/VERB/root/0 games/NOUN/obj/2 so/SCONJ/mark/7 that/SCONJ/mark/7 men/NOUN/nsubj/7 fired/VERB/advcl/2", "fired advcl won")]
    public void What_is_denied_on_a_day_is_denied(string tree, string expected) => Assert.Equal(expected, Mended(tree, word => word == "fired"));

    [Theory]
    [InlineData("We/PRON/nsubj/2 fired/VERB/root/0 shells/NOUN/obj/2 ,/PUNCT/punct/2 \"/PUNCT/punct/2 the/DET/det/7 note/NOUN/nsubj/8 reads/VERB/acl:relcl/3", "fired ccomp reads")]
    [InlineData("We/PRON/nsubj/2 fired/VERB/root/0 shells/NOUN/obj/2 ,/PUNCT/punct/2 \"/PUNCT/punct/2 which/PRON/nsubj/7 hit/VERB/acl:relcl/3", "fired root ")]
    public void Whoever_stands_behind_a_closed_quotation_speaks_it(string tree, string expected) => Assert.Equal(expected, Mended(tree, word => word == "fired"));

    private static string Mended(string tree, Func<string, bool> isAsked)
    {
        var reading = ParsedReport.Read(tree);
        var syntax = reading.Syntax.ToBuilder();
        TreeMender.Mend(syntax, reading);
        var asked = Enumerable.Range(0, syntax.Count).Single(i => isAsked(reading.Word(i).ToString()));
        return $"{reading.Word(asked)} {syntax[asked].Relation} {(syntax[asked].Head < 0 ? "" : reading.Word(syntax[asked].Head))}";
    }
}
