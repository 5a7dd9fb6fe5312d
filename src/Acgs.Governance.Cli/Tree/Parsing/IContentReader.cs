// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Parsing;

/// <summary>Parses the texts of a format.</summary>
internal interface IContentReader
{
    /// <summary>The name of the format, for reports.</summary>
    string Name { get; }

    /// <summary>What a text says, without comments and layout, so that two texts can be compared.</summary>
    /// <param name="text">The text, without a byte-order mark.</param>
    /// <param name="ignored">The parts that do not count.</param>
    /// <returns><see langword="null"/> when the text does not parse.</returns>
    string? Read(string text, IReadOnlyList<TextRange> ignored);

    /// <summary>Whether a text can be parsed in little memory and time; else its edits alone must prove enough.</summary>
    /// <param name="text">The text.</param>
    bool IsCheap(string text) => text.Length <= ContentReaders.MaxLength;

    /// <summary>Whether a text parses.</summary>
    /// <param name="text">The text, without a byte-order mark.</param>
    bool Parses(string text) => Read(text, []) is not null;
}
