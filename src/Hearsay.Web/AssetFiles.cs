using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Web;

/// <summary>The stylesheet, the script and the sign of the pages; inside the assembly, addressed by their hash.</summary>
internal static class AssetFiles
{
    private const string Prefix = "Hearsay.Web.Assets.";

    private static readonly FrozenDictionary<string, byte[]> Files = Load();

    /// <summary>The first eight hex digits of each file's SHA-256.</summary>
    public static FrozenDictionary<string, string> Versions { get; } = Files.ToFrozenDictionary(
        file => file.Key, file => Convert.ToHexStringLower(SHA256.HashData(file.Value))[..8], StringComparer.Ordinal);

    public static void MapAssets(this IEndpointRouteBuilder routes) => routes.MapGet("/assets/{name}", (string name, HttpContext context) =>
    {
        if (!Files.TryGetValue(name, out var bytes)) return Results.NotFound();
        context.Response.Headers.CacheControl = context.Request.Query["v"] == Versions[name] ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(bytes, Type(name));
    }).ExcludeFromDescription();

    private static string Type(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        _ => "image/svg+xml",
    };

    private static FrozenDictionary<string, byte[]> Load()
    {
        var assembly = typeof(AssetFiles).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Prefix.Length..], name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                return bytes;
            }, StringComparer.Ordinal);
    }
}
