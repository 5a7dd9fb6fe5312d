// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tests.Corpus.Generated;

/// <summary>A line of a generated file, without its end.</summary>
/// <param name="Text">What it says.</param>
/// <param name="MayGo">Whether a fix may take it away or put the header in its place; every other line must stay as it is.</param>
internal sealed record SourceLine(string Text, bool MayGo)
{
    public static SourceLine Kept(string text) => new(text, MayGo: false);

    public static SourceLine Marker(string text) => new(text, MayGo: true);
}
