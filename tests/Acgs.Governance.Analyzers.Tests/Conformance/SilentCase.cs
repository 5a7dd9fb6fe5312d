// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Tests.Conformance;

/// <summary>One file in which nothing must be found.</summary>
/// <param name="Text">The file.</param>
internal sealed record SilentCase(string Text)
{
    public string EditorConfig { get; init; } = "";

    public string Path { get; init; } = "/src/C.cs";

    public async Task AssertAsync()
    {
        using var solution = new ConformanceSolution(EditorConfig).Add(Path, SourceBytes.Encode(Text, SourceBytes.Utf8));

        Assert.Empty(await solution.AnalyzeAsync());
    }
}
