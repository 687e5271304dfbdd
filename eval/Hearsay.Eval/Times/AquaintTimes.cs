using System.Security.Cryptography;
using System.Text;
using Hearsay.Eval.Data;

namespace Hearsay.Eval.Times;

/// <summary>The AQUAINT part of TempEval-3. The data set has no dev half: documents are cut by a hash of their names.</summary>
internal static class AquaintTimes
{
    public const string File = "aquaint_timeml.train.jsonl.gz";

    /// <summary><c>dev</c>: documents to look at and tune on; <c>test</c>: the others; <c>all</c>.</summary>
    public static IEnumerable<TimeText> Read(string path, string split)
    {
        foreach (var item in DataFiles.Objects(path))
        {
            var id = item.GetProperty("id").GetString()!;
            if (split != "all" && IsDev(id) != (split == "dev")) continue;
            var times = item.GetProperty("annotations").EnumerateArray()
                .Where(a => a.GetProperty("tag").GetString() == "TIMEX3")
                .Select(a => new GoldTime(new(a.GetProperty("start").GetInt32(), a.GetProperty("end").GetInt32()), a.GetProperty("value").GetString(), []));
            yield return new TimeText(id, item.GetProperty("text").GetString()!,
                DateOnly.ParseExact(item.GetProperty("dct").GetString()![..10], "yyyy-MM-dd", CultureInfo.InvariantCulture), [.. times]);
        }
    }

    private static bool IsDev(string id) => SHA256.HashData(Encoding.UTF8.GetBytes(id))[0] < 128;
}
