using Hearsay.Entities.Quantities;

namespace Hearsay.Tests.Entities;

/// <summary>What a number counts is read from the tree: from what is done to the counted, not from who does it.</summary>
public class QuantityRoleTests
{
    [Theory]
    [InlineData("Gunmen/NOUN/nsubj/2 killed/VERB/root/0/kill 30/NUM/nummod/4 people/NOUN/obj/2", "30 Killed")]
    [InlineData("Two/NUM/nummod/2 gunmen/NOUN/nsubj/3 killed/VERB/root/0/kill people/NOUN/obj/3", "Two Other")]
    [InlineData("12/NUM/nummod/2 protesters/NOUN/nsubj:pass/4/protester were/AUX/aux:pass/4 arrested/VERB/root/0/arrest", "12 Arrested")]
    [InlineData("They/PRON/nsubj/2 sent/VERB/root/0/send 400/NUM/nummod/4 troops/NOUN/obj/2/troop", "400 Deployed")]
    [InlineData("They/PRON/nsubj/2 sent/VERB/root/0/send 14/NUM/nummod/4 tanks/NOUN/obj/2/tank", "14 Transferred")]
    [InlineData("The/DET/det/3 death/NOUN/compound/3 toll/NOUN/nsubj/4 rose/VERB/root/0/rise to/ADP/case/6 19/NUM/obl/4", "19 Killed")]
    [InlineData("30/NUM/nummod/3 wounded/ADJ/amod/3 sailors/NOUN/nsubj/4/sailor slept/VERB/root/0/sleep", "30 Wounded")]
    [InlineData("They/PRON/nsubj/2 hit/VERB/root/0/hit 3/NUM/nummod/4 camps/NOUN/obj/2/camp ,/PUNCT/punct/6 killing/VERB/advcl/2/kill 40/NUM/obj/6", "3 Other; 40 Killed")]
    [InlineData("5/NUM/nummod/2 died/VERB/root/0/die in/ADP/case/5 12/NUM/nummod/5 attacks/NOUN/obl/2/attack", "12 Other")]
    [InlineData("The/DET/det/2 arrest/NOUN/nsubj/6/arrest of/ADP/case/5 7/NUM/nummod/5 clerks/NOUN/nmod/2/clerk followed/VERB/root/0/follow", "7 Arrested")]
    public void The_role_is_that_of_what_is_counted(string parsed, string expected)
    {
        var reading = new QuantityFinder().Run(ParsedReport.Read(parsed), CancellationToken.None);

        Assert.Equal(expected, string.Join("; ", reading.Quantities.Select(q => $"{reading.Quote(q.Span)} {q.Role}")));
    }
}
