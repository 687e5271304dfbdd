using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Hearsay.Cli.Terminals;
using Hearsay.Knowledge.Actors;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay resolve</c>: who a phrase names, coded.</summary>
internal sealed class ResolveVerb : Command, IVerb
{
    private readonly Terminal _terminal;
    private readonly Argument<string[]> _phrases = new("PHRASE") { Description = "Words that name an actor, or with --place a place; each phrase in quotation marks.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _date = new("--date") { Description = "The day on which it is meant (2025-04-28); without it, today's holders of offices." };
    private readonly Option<string> _format = new("--format") { Description = "text or json (one object a line).", DefaultValueFactory = _ => "text" };
    private readonly Option<bool> _place = new("--place") { Description = "Say which place the phrase names: codes, coordinates, how large an area." };
    private readonly Option<string?> _near = new("--near") { Description = "With --place: the country whose places win, by name or ISO code." };
    private readonly Option<FileInfo?> _actors = new("--actors") { Description = "A list of your own that adds to the shipped ones and wins." };

    public ResolveVerb(Terminal terminal) : base("resolve", "Say who a phrase names: state, sector, code, and the office held on a date.")
    {
        _terminal = terminal;
        Add(_phrases);
        Add(_date);
        Add(_format);
        Add(_actors);
        Add(_place);
        Add(_near);
        _format.AcceptOnlyFromAmong("text", "json");
        SetAction(parsed => parsed.GetValue(_place)
            ? PlaceAnswers.Run(terminal, parsed.GetValue(_phrases)!, parsed.GetValue(_near), parsed.GetValue(_format)!)
            : Run(parsed.GetValue(_phrases)!, parsed.GetValue(_date), parsed.GetValue(_format)!, parsed.GetValue(_actors)));
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay resolve \"North Korean troops\"", "PRKMIL: a state and the sector of a common noun."),
        ("hearsay resolve \"President Medvedev\" --date 2010-05-01", "The holder of an office on a day."),
        ("hearsay resolve \"French foreign minister\" --date 2010-05-01", "Who held the office on a day."),
        ("hearsay resolve --place \"Paris, Texas\" Springfield --near US", "Which place, with coordinates and codes."),
        ("hearsay resolve Moscow \"the foreign ministry\" --format json", "Several phrases, one object a line."),
    ];

    internal int Run(string[] phrases, string? date, string format, FileInfo? actors)
    {
        DateOnly? day = null;
        if (date is not null)
        {
            if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
                return Fail($"'{date}' is not a day. Write it as 2025-04-28.");
            day = parsed;
        }
        if (Lexicon(actors) is not { } lexicon) return ExitCodes.Misuse;
        var resolver = new ActorResolver(lexicon);
        using var output = new StreamWriter(_terminal.Output, leaveOpen: true);
        foreach (var phrase in phrases)
        {
            var actor = resolver.ResolveHolder(phrase, day) ?? resolver.Resolve(phrase, day);
            output.WriteLine(format == "json" ? Json(phrase, actor) : Line(phrase, actor));
        }
        return ExitCodes.Done;
    }

    private ActorLexicon? Lexicon(FileInfo? actors)
    {
        try
        {
            return ActorsFile.Load(actors);
        }
        catch (FormatException failure)
        {
            Fail(failure.Message);
            return null;
        }
    }

    private static string Line(string phrase, Actor? actor) => actor is null
        ? $"{phrase}: not known to any list"
        : $"{phrase}: {actor.Code ?? "-"}  {actor.Name}{(actor.Office is { } office ? $", {office} {actor.From}..{actor.To}" : "")}  ({actor.Why})";

    private static string Json(string phrase, Actor? actor)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("schema", "hearsay/actor/1");
            json.WriteString("phrase", phrase);
            json.WriteString("country", actor?.Country);
            json.WriteString("sector", actor?.Sector);
            json.WriteString("code", actor?.Code);
            json.WriteString("entity", actor?.Name);
            json.WriteString("name", actor?.Name);
            json.WriteString("office", actor?.Office);
            json.WriteString("from", actor?.From);
            json.WriteString("to", actor?.To);
            json.WriteString("why", actor?.Why ?? "not known to any list");
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private int Fail(string message)
    {
        _terminal.Error.WriteLine("hearsay resolve: " + message);
        return ExitCodes.Misuse;
    }
}
