// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Microsoft.CodeAnalysis;

namespace Acgs.Governance.Analyzers.Tests.Conformance;

/// <summary>One file, what must be found in it, and what the fix must make of it, byte for byte.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Marked">The file, with <c>[|</c> where the finding is reported.</param>
/// <param name="Found">The property <c>found</c>; behind a <c>~</c> what it must contain.</param>
/// <param name="Fixed">The file after the fix.</param>
internal sealed record HeaderCase(string Id, string Marked, string Found, string Fixed)
{
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["ACGS0001"] = "Missing",
        ["ACGS0002"] = "WrongHash",
        ["ACGS0003"] = "Malformed",
        ["ACGS0004"] = "Duplicate",
        ["ACGS0005"] = "Misplaced",
        ["ACGS0006"] = "Outdated",
    };

    public string EditorConfig { get; init; } = "";

    public string Path { get; init; } = "/src/C.cs";

    public string Active { get; init; } = Canonical.Hash;

    public Encoding Encoding { get; init; } = SourceBytes.Utf8;

    public async Task AssertAsync()
    {
        var marked = new MarkedText(Marked);
        using var solution = new ConformanceSolution(EditorConfig).Add(Path, SourceBytes.Encode(marked.Text, Encoding));

        var diagnostic = Assert.Single(await solution.AnalyzeAsync());

        AssertFinding(diagnostic, marked);
        await solution.ApplyAsync(Assert.Single(await ConformanceSolution.FixesAsync(solution.Find(Path), diagnostic)));
        await AssertFixedAsync(solution);
        await FixAgainAsync(solution, diagnostic);
        await AssertFixedAsync(solution);
    }

    private void AssertFinding(Diagnostic diagnostic, MarkedText marked)
    {
        Assert.Equal(Id, diagnostic.Id);
        Assert.Equal(Id == "ACGS0006" ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal(marked.Span, diagnostic.Location.GetLineSpan().Span);
        Assert.Equal(["expected", "found", "kind"], diagnostic.Properties.Keys.Order());
        Assert.Equal(Kinds[Id], diagnostic.Properties["kind"]);
        Assert.Equal($"// Constitutional Hash: {Active}", diagnostic.Properties["expected"]);
        AssertFound(diagnostic.Properties["found"]!, diagnostic.GetMessage(null));
    }

    private void AssertFound(string found, string message)
    {
        Assert.Contains($"// Constitutional Hash: {Active}", message, StringComparison.Ordinal);
        if (!Found.StartsWith('~'))
        {
            Assert.Equal(Found, found);
        }

        Assert.Contains(Found.TrimStart('~'), found, StringComparison.Ordinal);
        if (Id is "ACGS0002" or "ACGS0006")
        {
            Assert.Contains(found[found.IndexOf("Constitutional Hash: ", StringComparison.Ordinal)..].Split(' ')[2], message, StringComparison.Ordinal);
        }
        else if (Id == "ACGS0003")
        {
            Assert.Contains(found, message, StringComparison.Ordinal);
        }
    }

    private async Task AssertFixedAsync(ConformanceSolution solution)
    {
        Assert.Equal(SourceBytes.Show(SourceBytes.Encode(Fixed, Encoding)), SourceBytes.Show(await solution.BytesAsync(Path)));
        Assert.Empty(await solution.AnalyzeAsync());
    }

    /// <summary>An IDE may still hold the finding of the file as it was: fixing that again must change nothing.</summary>
    private async Task FixAgainAsync(ConformanceSolution solution, Diagnostic diagnostic)
    {
        var document = solution.Find(Path);
        var tree = await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken);
        var stale = Diagnostic.Create(diagnostic.Descriptor, Location.Create(tree!, default), diagnostic.Properties);
        foreach (var action in await ConformanceSolution.FixesAsync(document, stale))
        {
            await solution.ApplyAsync(action);
        }
    }
}
