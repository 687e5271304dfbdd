namespace Hearsay.Models;

/// <summary>A weight file is not where it should be, or is not one. The message says how to get it.</summary>
public sealed class ModelMissingException : IOException
{
    /// <summary>Makes one for a model's name and what is wrong with it.</summary>
    public ModelMissingException(string model, string reason)
        : base($"The model '{model}' cannot be used: {reason}. Weight files belong in the folder 'Weights' "
            + "beside Hearsay.dll; they are part of the repository (src/Hearsay/Models/Weights) and are copied "
            + "there by 'dotnet build'. To train them anew, see training/README.md.") => Model = model;

    /// <summary>Its file name without extension.</summary>
    public string Model { get; }
}
