// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.CodeAnalysis.Formatting;
using static Acgs.Governance.Analyzers.Tests.Conformance.Given;

namespace Acgs.Governance.Analyzers.Tests.Conformance;

public sealed class FormattingTests
{
    public static TheoryData<string, string> Files => new()
    {
        { "ACGS0001", "class   C{int x ;}\n" },
        { "ACGS0001", "// Copyright\nnamespace N{class   C{}}\n" },
        { "ACGS0001", "/// <summary/>\nclass   C{}\n" },
        { "ACGS0001", "\n\n  #region A\nclass   C{}\n#endregion\n" },
        { "ACGS0001", "#!/bin/x\nclass   C{}\n" },
        { "ACGS0002", X + "\nusing   A ;\nclass   C{}\n" },
        { "ACGS0002", "  " + X + "\n\nclass   C{}\n" },
        { "ACGS0003", "//" + T + "\nclass   C{}\n" },
        { "ACGS0003", "/*\n *" + T + "\n */\nclass   C{}\n" },
        { "ACGS0003", "/* " + T + " */ class   C{}\n" },
        { "ACGS0003", "  # " + T + "\nclass   C{}\n" },
        { "ACGS0004", X + "\n" + H + "\nclass   C{}\n" },
        { "ACGS0005", "class   C{\n" + H + "\n}\n" },
        { "ACGS0005", "#if DEBUG\n" + H + "\n  #endif\nclass   C{}\n" },
        { "ACGS0006", "// Constitutional Hash: aaaaaaaaaaaaaaaa\nclass   C{}\n" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Format_AfterTheFix_HeaderIsValidAndUnmoved(string id, string file)
    {
        foreach (var newLine in new[] { "\n", "\r\n" })
        {
            using var solution = new ConformanceSolution($"acgs_accepted_hashes = aaaaaaaaaaaaaaaa\nend_of_line = {(newLine == "\n" ? "lf" : "crlf")}")
                .Add("/src/C.cs", SourceBytes.Encode(file.ReplaceLineEndings(newLine), SourceBytes.Utf8));
            var finding = Assert.Single(await solution.AnalyzeAsync());
            Assert.Equal(id, finding.Id);
            await solution.ApplyAsync(Assert.Single(await ConformanceSolution.FixesAsync(solution.Find("/src/C.cs"), finding)));
            var place = await PlaceAsync(solution);

            var formatted = await Formatter.FormatAsync(solution.Find("/src/C.cs"), cancellationToken: TestContext.Current.CancellationToken);
            solution.Solution = formatted.Project.Solution;

            Assert.Empty(await solution.AnalyzeAsync());
            Assert.Equal(place, await PlaceAsync(solution));
            Assert.Contains("class C", SourceBytes.Show(await solution.BytesAsync("/src/C.cs")), StringComparison.Ordinal);
        }
    }

    /// <summary>The number of the line that has the header.</summary>
    private static async Task<int> PlaceAsync(ConformanceSolution solution)
    {
        var text = await solution.Find("/src/C.cs").GetTextAsync(TestContext.Current.CancellationToken);
        return text.Lines.Single(line => line.ToString().Contains(T, StringComparison.Ordinal)).LineNumber;
    }
}
