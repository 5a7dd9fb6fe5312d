// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Tests.Conformance.Generated;

/// <summary>A line of a generated file.</summary>
/// <param name="Text">The line without its line break.</param>
/// <param name="Kind">What a fix may do to it.</param>
/// <param name="Forms">What it may become; <see langword="null"/> among them when it may go.</param>
internal sealed record FileLine(string Text, LineKind Kind, params string?[] Forms)
{
    /// <summary>The line break behind the line; empty at the end of a file that has none there.</summary>
    public string NewLine { get; init; } = "";

    public static FileLine Kept(string text) => new(text, LineKind.Kept, text);

    public static FileLine Movable(string text) => new(text, LineKind.Movable, text, null);

    public static FileLine Marker(string text, params string?[] forms) => new(text, LineKind.Marker, [text, .. forms]);

    public static FileLine[] Kept(params string[] lines) => [.. lines.Select(Kept)];
}
