using System.Globalization;
using System.Text.Json;
using Hearsay.Cli.Terminals;
using Hearsay.Live;

namespace Hearsay.Cli.Live;

/// <summary>What happens, a line each on standard error: for people, or as JSON for programs that collect logs.</summary>
internal sealed class EventLines(Terminal terminal, bool json, bool quiet)
{
    private readonly Lock _turn = new();

    public void Write(LiveEvent happened)
    {
        if (quiet && !happened.IsTrouble) return;
        var now = terminal.Time.GetUtcNow();
        var line = json ? Json(happened, now)
            : string.Create(CultureInfo.InvariantCulture, $"{now.ToLocalTime():HH:mm:ss} {(happened.IsTrouble ? "! " : "")}{happened.Subject}: {happened.Message}");
        lock (_turn) terminal.Error.WriteLine(json ? line : string.Concat(line.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter)));
    }

    private static string Json(LiveEvent happened, DateTimeOffset now)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            writer.WriteString("time", now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            writer.WriteString("level", happened.IsTrouble ? "warning" : "info");
            writer.WriteString("event", happened.Name);
            writer.WriteString("subject", happened.Subject);
            writer.WriteString("message", happened.Message);
            writer.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }
}
