using System.Security.Cryptography;
using System.Text;
using Hearsay.Models;

namespace Hearsay.Pipelines;

/// <summary>
/// Names who reads: stages, code, knowledge and weights. Two readings of one report by readers of one name
/// are equal, so that a ledger need not have a report read again.
/// </summary>
public static class ReaderVersion
{
    /// <summary>Bytes taken at each of <see cref="Samples"/> places of a weight file: training anew changes all of them.</summary>
    private const int SampleBytes = 1 << 14;

    private const int Samples = 8;

    /// <summary>For example <c>reader/3f2a91c04d5e8b77</c>.</summary>
    public static string Of(Pipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\n', pipeline.Stages.Select(stage => stage.Name))));
        // The build is deterministic: this id changes with the code and with the word lists embedded in it, and only then.
        hash.AppendData(typeof(Pipeline).Module.ModuleVersionId.ToByteArray());
        if (!pipeline.Stages.IsEmpty) AppendWeights(hash, Path.GetDirectoryName(Weights.PathOf("syntax"))!);
        return "reader/" + Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static void AppendWeights(IncrementalHash hash, string folder)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var path in Directory.GetFiles(folder, "*.safetensors").Order(StringComparer.Ordinal))
        {
            using var file = File.OpenHandle(path);
            var length = RandomAccess.GetLength(file);
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)} {length}\n")));
            var sample = new byte[SampleBytes];
            for (var i = 0; i < Samples; i++)
            {
                var read = RandomAccess.Read(file, sample, length / Samples * i);
                hash.AppendData(sample, 0, read);
            }
        }
    }
}
