// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tests.Corpus;

/// <summary>A file of the corpus.</summary>
/// <param name="Id">The name of the corpus file, <c>/</c> and the name of the record.</param>
/// <param name="File">The path of the file.</param>
/// <param name="Verdict">What a check must say of it.</param>
/// <param name="Input">Its bytes.</param>
/// <param name="Changed">Its bytes behind every change that the record shows.</param>
internal sealed record Fixture(string Id, string File, FixtureVerdict Verdict, byte[] Input, byte[] Changed)
{
    /// <summary>Lines of <c>.editorconfig</c> for the file.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Another verdict that would be as right; <see langword="null"/> where there is none.</summary>
    public FixtureVerdict? Alternative { get; init; }

    /// <summary>Whether a fix must leave the file as it is because no result can be proven.</summary>
    public bool IsFixRefused { get; init; }

    /// <summary>Whether a fix takes <c>--accept-new-constitution</c>, because an unknown hash would go with the line.</summary>
    public bool IsConsentNeeded { get; init; }

    /// <summary>Why the contract leaves room for another answer; <see langword="null"/> where it leaves none.</summary>
    public string? Open { get; init; }

    /// <summary>Whether a check reports the file.</summary>
    public bool IsFinding => Verdict is not (FixtureVerdict.Ok or FixtureVerdict.Exempt or FixtureVerdict.UnknownType or FixtureVerdict.Refused);

    /// <summary>The bytes after <c>fix</c>: an unknown hash is evidence and stays.</summary>
    public byte[] Fixed => IsConsentNeeded ? Input : Changed;

    /// <summary>Whether a check still reports the file after <c>fix</c>.</summary>
    public bool StaysFinding => IsConsentNeeded || IsFixRefused;

    public override string ToString() => Id;
}
