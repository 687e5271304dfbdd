using System.Diagnostics;
using Hearsay.Prepare;
using Hearsay.Prepare.Coreference;
using Hearsay.Prepare.Linking;
using Hearsay.Prepare.Outlines;
using Hearsay.Prepare.Places;
using Hearsay.Prepare.Stories;

if (args is ["linker", var polnear, var weights]) return LinkerTrainer.Run(polnear, weights);
if (args is ["antecedents", var treebanks, var model]) return AntecedentTrainer.Run(treebanks, model);
if (args is ["calibration", var judged, var curve]) return CalibrationTrainer.Run(judged, curve);
if (args is ["cues", var annotated, var cues]) return CueCounter.Run(annotated, cues);
if (args is ["frequencies", var news, var frequencies]) return FrequencyCounter.Run(news, frequencies);
if (args is ["places", var toponyms, var placeWeights]) return PlaceTrainer.Run(toponyms, placeWeights);
if (args is ["gazetteer", var lists, var towns, var divisions, var own, var gazetteer]) return GazetteerCompiler.Run(lists, towns, divisions, own, gazetteer);
if (args is ["outlines", var topology, var codes, var outlines]) return OutlineCompiler.Run(topology, codes, outlines);
if (args is ["vectors", var plain, var vectors]) return VectorTrainer.Run(plain, vectors);
if (args is ["links", var chains, var linkWeights]) return LinkTrainer.Run(chains, linkWeights);
if (args.Length < 2)
{
    Console.Error.WriteLine("usage: Hearsay.Prepare DATA OUT [--only ud,ner,polnear,text,sentences]");
    Console.Error.WriteLine("       Hearsay.Prepare linker POLNEAR_DIR OUT_FILE");
    Console.Error.WriteLine("       Hearsay.Prepare antecedents UD_DIR OUT_FILE");
    Console.Error.WriteLine("       Hearsay.Prepare cues POLNEAR_DIR OUT_FILE");
    Console.Error.WriteLine("       Hearsay.Prepare gazetteer GAZETTEER_DIR CITIES_JSON_DIR ISO3166_2_DB_DIR training/gazetteer OUT_FILE");
    Console.Error.WriteLine("       Hearsay.Prepare outlines COUNTRIES_TOPO_JSON_GZ ISO3166_1_JSON_GZ OUT_FILE");
    Console.Error.WriteLine("       Hearsay.Prepare places GEOPARSING_DIR OUT_FILE");
    Console.Error.WriteLine("       Hearsay.Prepare calibration POLNEAR_DIR OUT_FILE");
    Console.Error.WriteLine("       Hearsay.Prepare frequencies TEXT_DIR OUT_FILE");
    Console.Error.WriteLine("       Hearsay.Prepare vectors TEXT_DIR OUT_FILE");
    Console.Error.WriteLine("       Hearsay.Prepare links COREFERENCE_DIR OUT_DIR");
    return 2;
}

var (data, output) = (args[0], args[1]);
var only = args.SkipWhile(a => a != "--only").Skip(1).FirstOrDefault()?.Split(',') ?? ["polnear", "ud", "ner", "text"];
foreach (var set in only)
{
    var clock = Stopwatch.StartNew();
    switch (set)
    {
        case "polnear": PolnearSet.Prepare(data, output); break;
        case "ud": UdSet.Prepare(data, output); break;
        case "ner": NerSet.Prepare(data, output); break;
        case "text": TextSet.Prepare(data, output); break;
        case "sentences": SentenceTrainer.Train(data, output); break;
        default:
            Console.Error.WriteLine($"'{set}' is none of polnear, ud, ner, text, sentences.");
            return 2;
    }
    Console.WriteLine($"{set}: {clock.Elapsed.TotalSeconds:0.0} s");
}
return 0;
