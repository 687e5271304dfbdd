using Hearsay.Claims;
using Hearsay.Knowledge.Actors;
using Hearsay.Tests.Entities;

namespace Hearsay.Tests.Claims;

/// <summary>Who did what to whom, on trees written by hand.</summary>
public class ClaimFinderTests
{
    [Fact]
    public void An_active_verb_has_an_agent_and_a_patient() => Expect(
        "The/DET/det/2 army/NOUN/nsubj/3 destroyed/VERB/root/0/destroy the/DET/det/5 bridge/NOUN/obj/3 ./PUNCT/punct/3",
        "happened: destroy agent[The army] patient[the bridge]");

    [Fact]
    public void A_passive_turns_the_parts_round() => Expect(
        "The/DET/det/2 bridge/NOUN/nsubj:pass/4 was/AUX/aux:pass/4/be destroyed/VERB/root/0/destroy by/ADP/case/7 the/DET/det/7 army/NOUN/obl:agent/4 ./PUNCT/punct/4",
        "happened: destroy patient[The bridge] agent[the army]");

    [Fact]
    public void A_second_verb_shares_the_subject_and_each_conjunct_is_an_argument() => Expect(
        "Soldiers/NOUN/nsubj/4 and/CCONJ/cc/3 police/NOUN/conj/1 came/VERB/root/0/come and/CCONJ/cc/6 left/VERB/conj/4/leave ./PUNCT/punct/4",
        "happened: come agent[Soldiers] agent[police]\nhappened: leave agent[Soldiers] agent[police]");

    [Fact]
    public void Whoever_is_ordered_to_leave_leaves() => Expect(
        "Oslo/PROPN/nsubj/2 ordered/VERB/root/0/order the/DET/det/4 unit/NOUN/obj/2 to/PART/mark/6 leave/VERB/xcomp/2 ./PUNCT/punct/2",
        "happened: order agent[Oslo] patient[the unit] topic[to leave]\nordered by 'ordered': leave agent[the unit]");

    [Fact]
    public void A_relative_pronoun_stands_for_its_noun() => Expect(
        "Men/NOUN/nsubj/5 who/PRON/nsubj/3//PronType=Rel robbed/VERB/acl:relcl/1/rob banks/NOUN/obj/3/bank fled/VERB/root/0/flee ./PUNCT/punct/5",
        "happened: rob agent[Men] patient[banks]\nhappened: flee agent[Men]");

    [Fact]
    public void A_light_verb_leaves_the_happening_to_its_noun() => Expect(
        "Rebels/NOUN/nsubj/2 launched/VERB/root/0/launch an/DET/det/4 attack/NOUN/obj/2 on/ADP/case/7 the/DET/det/7 town/NOUN/nmod/4 ./PUNCT/punct/2",
        "happened: launch attack agent[Rebels] patient[the town]");

    [Fact]
    public void A_noun_names_a_happening_with_who_takes_part() => Expect(
        "The/DET/det/2 deployment/NOUN/nsubj/5 of/ADP/case/4 troops/NOUN/nmod/2 angered/VERB/root/0/anger Oslo/PROPN/obj/5 ./PUNCT/punct/5",
        "happened: deployment patient[troops]\nhappened: anger agent[The deployment of troops] patient[Oslo]");

    [Fact]
    public void A_name_taken_for_a_verb_tells_of_no_happening() => Expect(
        "Men/NOUN/nsubj/8 of/ADP/case/4 Harbour/PROPN/compound/4 Board/PROPN/nmod/1 ,/PUNCT/punct/6 Sanding/VERB/appos/4/sand Moor/PROPN/flat/6 fled/VERB/root/0/flee ./PUNCT/punct/8",
        "happened: flee agent[Men of Harbour Board]");

    [Fact]
    public void What_stands_before_a_noun_beside_an_adjective_tells_of_no_happening() => Expect(
        "Men/NOUN/nsubj/2 burned/VERB/root/0/burn stolen/VERB/amod/6/steal or/CCONJ/cc/5 forged/VERB/conj/3/forge papers/NOUN/obj/2 ./PUNCT/punct/2",
        "happened: burn agent[Men] patient[stolen or forged papers]");

    [Theory]
    [InlineData("Men/NOUN/nsubj/2 burned/VERB/root/0/burn papers/NOUN/obj/2/paper marked/VERB/acl/3/mark secret/ADJ/xcomp/4 ./PUNCT/punct/2", "happened: burn agent[Men] patient[papers]")]
    [InlineData("A/DET/det/2 letter/NOUN/nsubj/3 marked/VERB/root/0/mark urgent/ADJ/obj/3 reached/VERB/parataxis/3/reach Oslo/PROPN/obj/5 ./PUNCT/punct/3", "happened: reach patient[Oslo]")]
    [InlineData("A/DET/det/2 letter/NOUN/nsubj/3 marked/VERB/root/0/mark the/DET/det/5 day/NOUN/obj/3 ./PUNCT/punct/3", "happened: mark agent[A letter] patient[the day]")]
    [InlineData("The/DET/det/2 navy/NOUN/nsubj/3 marked/VERB/root/0/mark fifty/NUM/nummod/5 years/NOUN/obj/3 ./PUNCT/punct/3", "happened: mark agent[The navy] patient[fifty years]")]
    public void What_is_written_on_a_paper_is_no_happening(string parsed, string expected) => Expect(parsed, expected);

    [Fact]
    public void What_stands_for_a_verb_told_elsewhere_tells_of_no_happening() => Expect("Others/NOUN/nsubj/2 may/AUX/root/0/may ./PUNCT/punct/2", "");

    [Theory]
    [InlineData("Had/AUX/aux/3/have Oslo/PROPN/nsubj/3 attacked/VERB/ccomp/9/attack ,/PUNCT/punct/3 Rome/PROPN/nsubj/7 would/AUX/aux/7/will yield/VERB/ccomp/9/yield ,/PUNCT/punct/9 said/VERB/root/0/say Bern/PROPN/nsubj/9 ./PUNCT/punct/9", "hypothetical by 'Had': attack agent[Oslo]\nplanned by 'would': yield agent[Rome]")]
    [InlineData("Neither/CCONJ/cc:preconj/2 Oslo/PROPN/nsubj/5 nor/CCONJ/cc/4 Rome/PROPN/conj/2 attacked/VERB/root/0/attack ./PUNCT/punct/5", "denied by 'Neither': attack agent[Oslo] agent[Rome]")]
    [InlineData("Oslo/PROPN/nsubj/4 did/AUX/aux/4/do not/PART/advmod/4 attack/VERB/root/0 ./PUNCT/punct/4", "denied by 'not': attack agent[Oslo]")]
    [InlineData("Oslo/PROPN/nsubj/2 failed/VERB/root/0/fail to/PART/mark/4 attack/VERB/xcomp/2 ./PUNCT/punct/2", "denied by 'failed': attack agent[Oslo]")]
    [InlineData("Oslo/PROPN/nsubj/2 plans/VERB/root/0/plan to/PART/mark/4 attack/VERB/xcomp/2 ./PUNCT/punct/2", "planned by 'plans': attack agent[Oslo]")]
    [InlineData("Oslo/PROPN/nsubj/3 may/AUX/aux/3 attack/VERB/root/0 ./PUNCT/punct/3", "possible by 'may': attack agent[Oslo]")]
    [InlineData("Oslo/PROPN/nsubj/3 allegedly/ADV/advmod/3 attacked/VERB/root/0/attack ./PUNCT/punct/3", "possible by 'allegedly': attack agent[Oslo]")]
    [InlineData("If/SCONJ/mark/3 Oslo/PROPN/nsubj/3 attacks/VERB/advcl/6/attack ,/PUNCT/punct/3 Rome/PROPN/nsubj/6 falls/VERB/root/0/fall ./PUNCT/punct/6", "hypothetical by 'If': attack agent[Oslo]\nhypothetical by 'If': fall patient[Rome]")]
    [InlineData("Oslo/PROPN/nsubj/3 has/AUX/aux/3/have imposed/VERB/root/0/impose no/DET/det/5 sanctions/NOUN/obj/3/sanction ./PUNCT/punct/3", "denied by 'no': impose sanction agent[Oslo]")]
    [InlineData("Oslo/PROPN/nsubj/2 urged/VERB/root/0/urge Rome/PROPN/obj/2 to/PART/mark/5 act/VERB/advcl/2 ./PUNCT/punct/2", "happened: urge agent[Oslo] recipient[Rome] purpose[to act]\nordered by 'urged': act agent[Rome]")]
    [InlineData("Oslo/PROPN/nsubj/2 had/VERB/root/0/have to/PART/mark/4 leave/VERB/xcomp/2 ./PUNCT/punct/2", "happened: leave agent[Oslo]")]
    [InlineData("Oslo/PROPN/nsubj/4 did/AUX/aux/4/do not/PART/advmod/4 fail/VERB/root/0 to/PART/mark/6 attack/VERB/xcomp/4 ./PUNCT/punct/4", "happened: attack agent[Oslo]")]
    [InlineData("Had/AUX/aux/3/have Oslo/PROPN/nsubj/3 attacked/VERB/advcl/7/attack ,/PUNCT/punct/3 Rome/PROPN/nsubj/7 would/AUX/aux/7 fall/VERB/root/0 ./PUNCT/punct/7", "hypothetical by 'Had': attack agent[Oslo]\nhypothetical by 'Had': fall patient[Rome]")]
    [InlineData("Oslo/PROPN/nsubj/2 asked/VERB/root/0/ask Rome/PROPN/obj/2 if/SCONJ/mark/6 it/PRON/nsubj/6 attacked/VERB/advcl/2/attack ./PUNCT/punct/2", "happened: ask agent[Oslo] recipient[Rome]\npossible by 'if': attack agent[it]")]
    [InlineData("Oslo/PROPN/nsubj/2 asked/VERB/root/0/ask not/PART/advmod/2 to/PART/mark/5 leave/VERB/xcomp/2 ./PUNCT/punct/2", "happened: ask agent[Oslo] topic[to leave]\ndenied by 'not': leave agent[Oslo]")]
    [InlineData("Oslo/PROPN/nsubj/2 insisted/VERB/root/0/insist that/SCONJ/mark/5 Rome/PROPN/nsubj/5 attacked/VERB/ccomp/2/attack/VerbForm=Fin|Tense=Past ./PUNCT/punct/2", "happened: attack agent[Rome]")]
    [InlineData("Oslo/PROPN/nsubj/2 encouraged/VERB/root/0/encourage men/NOUN/obj/2 to/PART/mark/5 leave/VERB/acl/3 ./PUNCT/punct/2", "happened: encourage agent[Oslo] patient[men]\nordered by 'encouraged': leave agent[men]")]
    [InlineData("Oslo/PROPN/nsubj/2 called/VERB/root/0/call on/ADP/compound:prt/2 Rome/PROPN/obj/2 to/PART/mark/6 leave/VERB/advcl/2 ./PUNCT/punct/2", "happened: call on agent[Oslo] patient[Rome] purpose[to leave]\nordered by 'called': leave agent[Rome]")]
    public void The_words_around_a_verb_say_whether_it_happened(string tree, string expected) => Expect(tree, expected);

    private static void Expect(string tree, string expected) =>
        Assert.Equal(expected, ClaimDump.Of(new ClaimFinder(ActorResolver.Shipped).Run(ParsedReport.Read(tree), default)));
}
