using Hearsay.Models;

namespace Hearsay.Tests.Models;

public sealed class WeightFileTests
{
    [Fact]
    public void Numbers_come_back_as_they_were_written_and_bytes_times_their_scale()
    {
        using var network = RandomNetwork.Syntax(halves: true);
        using var file = WeightFile.Open(network.Path);
        foreach (var (name, values) in network.Weights.Values) Assert.Equal(values, file.Floats(name));
        Assert.Equal(["O", "B-PERSON", "I-PERSON", "E-PERSON", "S-PERSON", "B-ORG", "I-ORG", "E-ORG", "S-ORG"], file.Labels("ner"));
    }

    [Fact]
    public void A_missing_file_stops_with_advice()
    {
        var failure = Assert.Throws<ModelMissingException>(() => WeightFile.Open(Path.Combine(Path.GetTempPath(), "nowhere", "syntax.safetensors")));
        Assert.Equal("syntax", failure.Model);
        Assert.Contains("dotnet build", failure.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("\u0005\0\0\0\0\0\0\0{]}[]")]
    [InlineData("\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u007f{}")]
    [InlineData("\u0050\0\0\0\0\0\0\0{\"a\":{\"dtype\":\"F32\",\"shape\":[9],\"data_offsets\":[0,36]}}                          ")]
    [InlineData("\u0050\0\0\0\0\0\0\0{\"a\":{\"dtype\":\"I64\",\"shape\":[0],\"data_offsets\":[0,0]}}                            ")]
    [InlineData("\u0050\0\0\0\0\0\0\0{\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,0]}}                                        ")]
    public void A_damaged_file_is_told_apart_from_a_good_one(string bytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [.. bytes.Select(c => (byte)c)]);
            Assert.Contains("damaged", Assert.Throws<ModelMissingException>(() => WeightFile.Open(path)).Message);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_network_refuses_word_vectors_that_it_was_not_trained_with()
    {
        using var network = RandomNetwork.Attribution(vectors: true);
        var words = Path.Combine(Path.GetDirectoryName(network.Path)!, "words.safetensors");
        File.Delete(words);
        Assert.Contains("no file", Assert.Throws<ModelMissingException>(() => AttributionNetwork.Load(network.Path)).Message);
        new WeightWriter(1).AddKeys("keys", [1]).AddTable("rows", 1, 32).About("stride", "500").About("digest", "other").Save(words);
        Assert.Contains("digest", Assert.Throws<ModelMissingException>(() => AttributionNetwork.Load(network.Path)).Message);
    }

    [Fact]
    public void Weights_of_another_version_are_refused()
    {
        using var network = RandomNetwork.Attribution();
        using var file = WeightFile.Open(network.Path);
        file.Require("feature_version", 1);
        Assert.Throws<ModelMissingException>(() => file.Require("feature_version", 2));
        Assert.Throws<ModelMissingException>(() => SyntaxNetwork.Load(network.Path));
    }
}
