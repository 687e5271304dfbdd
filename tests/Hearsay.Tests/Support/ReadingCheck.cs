using System.Collections.Immutable;

namespace Hearsay.Tests.Support;

/// <summary>What must hold of every reading, whatever was read. Gives the broken rules in words.</summary>
internal static class ReadingCheck
{
    public static IReadOnlyList<string> Broken(Reading reading) =>
        [.. Tokens(reading), .. Trees(reading), .. Mentions(reading), .. Places(reading), .. Attributions(reading), .. Claims(reading), .. Events(reading)];

    private static IEnumerable<string> Tokens(Reading reading)
    {
        var end = 0;
        foreach (var token in reading.Tokens)
        {
            if (token.Span.Start < end || token.Span.IsEmpty || token.Span.End > reading.Text.Length)
                yield return $"token {token.Span} overlaps, is empty or leaves the text";
            if (!reading.Sentences[token.Sentence].Span.Contains(token.Span)) yield return $"token {token.Span} leaves its sentence";
            end = token.Span.End;
        }
        var next = 0;
        foreach (var sentence in reading.Sentences)
        {
            if (sentence.FirstToken != next || sentence.EndToken <= sentence.FirstToken) yield return $"sentence {sentence.Span} has the wrong tokens";
            if (!reading.Paragraphs[sentence.Paragraph].Span.Contains(sentence.Span)) yield return $"sentence {sentence.Span} leaves its paragraph";
            next = sentence.EndToken;
        }
        if (next != reading.Tokens.Length) yield return "tokens after the last sentence";
    }

    private static IEnumerable<string> Trees(Reading reading)
    {
        if (reading.Syntax.Length != reading.Tokens.Length) yield return "syntax is not parallel to the tokens";
        foreach (var sentence in reading.Sentences)
        {
            var roots = 0;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var (at, steps) = (i, 0);
                while (at >= sentence.FirstToken && at < sentence.EndToken && steps++ <= sentence.TokenCount) at = reading.Syntax[at].Head;
                if (at != -1) yield return $"token {i} does not lead to the root of its sentence";
                if (reading.Syntax[i].Head == -1) roots++;
            }
            if (roots != 1) yield return $"sentence {sentence.Span} has {roots} roots";
        }
    }

    private static IEnumerable<string> Mentions(Reading reading)
    {
        for (var i = 0; i < reading.Mentions.Length; i++)
        {
            var mention = reading.Mentions[i];
            if (mention.Id.Value != i) yield return $"mention {i} is numbered {mention.Id}";
            if (!Inside(mention.Span, reading) || !mention.Span.Contains(mention.Head)) yield return $"mention {mention.Id} {mention.Span} leaves the text or its head {mention.Head} ({mention.Why})";
            if (mention.Entity is { } entity && !reading.Entities[entity.Value].Mentions.Contains(mention.Id)) yield return $"{entity} does not know {mention.Id}";
        }
        foreach (var entity in reading.Entities)
        {
            if (entity.Mentions.IsEmpty) yield return $"{entity.Id} has no mention";
            if (entity.Name != reading.Quote(entity.NameSpan)) yield return $"the name of {entity.Id} is not its quote";
        }
    }

    private static IEnumerable<string> Places(Reading reading)
    {
        var end = 0;
        foreach (var place in reading.Places)
        {
            if (!Inside(place.Span, reading) || place.Span.Start < end) yield return $"place {place.Span} leaves the text or overlaps another";
            if (place.Precision is null != place.Latitude is null || place.Precision is null != place.Longitude is null) yield return $"place {place.Span} has half of its coordinates";
            if (place.Admin1 is { } division && (place.Country is null || !division.StartsWith(place.Country, StringComparison.Ordinal))) yield return $"place {place.Span}: {division} is not in {place.Country}";
            if (place.Precision is null && place.Name != reading.Quote(place.Span)) yield return $"place {place.Span} has a name that the report does not give";
            end = place.Span.End;
        }
    }

    private static IEnumerable<string> Attributions(Reading reading)
    {
        for (var i = 0; i < reading.Attributions.Length; i++)
        {
            var found = reading.Attributions[i];
            if (found.Id.Value != i) yield return $"attribution {i} is numbered {found.Id}";
            if (found.Content.IsEmpty) yield return $"{found.Id} has no content";
            foreach (var role in new[] { found.Source, found.Cue, found.Content })
            {
                if (!InOrder(role, reading)) yield return $"spans of {found.Id} overlap, are empty, out of order or leave the text";
            }
            if (found.Confidence is not (>= 0 and <= 1)) yield return $"{found.Id} is {found.Confidence} sure";
            if (found.Chain.IsEmpty || found.Chain[0].Kind is not (SourceKind.Outlet or SourceKind.Wire or SourceKind.StateAgency))
                yield return $"the chain of {found.Id} does not begin with who published the report";
            if (found.Chain.Any(link => link.Span is { } span && !Inside(span, reading))) yield return $"the chain of {found.Id} leaves the text";
            if (found.Parent is { } parent && parent.Value >= reading.Attributions.Length) yield return $"{found.Id} has a parent that is not there";
        }
    }

    private static IEnumerable<string> Claims(Reading reading)
    {
        var seen = new HashSet<ClaimId>();
        foreach (var claim in reading.Claims)
        {
            var where = $"claim '{claim.Lemma}' at {claim.Predicate}";
            if (!seen.Add(claim.Id)) yield return $"{where} has the name of another";
            if (claim.Spans.IsEmpty || !InOrder(claim.Spans, reading)) yield return $"spans of {where} overlap, are missing, out of order or leave the text";
            if (!Covered(claim.Predicate, claim)) yield return $"{where} leaves its spans";
            foreach (var argument in claim.Arguments)
            {
                if (!argument.Span.Contains(argument.Head)) yield return $"{argument.Role} of {where} leaves its head";
                if (!Covered(argument.Span, claim)) yield return $"{argument.Role} of {where} leaves its spans";
                if (argument.Entity is { } entity && entity.Value >= reading.Entities.Length) yield return $"{argument.Role} of {where} has no entity";
            }
            if (claim.Chain.IsEmpty) yield return $"{where} has no chain";
            if (claim.Attribution is { } id && !reading.Attributions[id.Value].Content.Any(content => content.Overlaps(claim.Predicate))) yield return $"{where} leaves the content of {id}";
            if (claim.SpeakersWords.Any(words => words.IsEmpty || !Covered(words, claim))) yield return $"quoted words of {where} leave it";
            if (claim.Factuality.Cue is { IsEmpty: true }) yield return $"the cue of {where} is empty";
        }
    }

    private static IEnumerable<string> Events(Reading reading)
    {
        var claims = reading.Claims.Select(claim => claim.Id).ToHashSet();
        foreach (var coded in reading.Events)
        {
            var where = $"event {coded.Type} at {coded.Trigger}";
            if (!claims.Contains(coded.Claim)) yield return $"{where} codes no claim";
            if (!Inside(coded.Trigger, reading) || coded.Trigger.IsEmpty) yield return $"the trigger of {where} leaves the text";
            if (coded.Quad is < 1 or > 4) yield return $"{where} has quad {coded.Quad}";
            foreach (var actor in new[] { coded.Actor, coded.Recipient }.Concat(coded.OtherActors).Concat(coded.OtherRecipients))
            {
                if (actor is null) continue;
                if (!Inside(actor.Span, reading) || actor.Span.IsEmpty) yield return $"a party of {where} leaves the text";
                if (actor.Entity is { } entity && entity.Value >= reading.Entities.Length) yield return $"a party of {where} has no entity";
            }
        }
    }

    private static bool Covered(TextSpan span, Claim claim) => claim.Spans.Any(part => part.Contains(span));

    private static bool InOrder(ImmutableArray<TextSpan> spans, Reading reading)
    {
        var end = 0;
        foreach (var span in spans)
        {
            if (span.Start < end || span.IsEmpty || !Inside(span, reading)) return false;
            end = span.End;
        }
        return true;
    }

    private static bool Inside(TextSpan span, Reading reading) => span.End <= reading.Text.Length;
}
