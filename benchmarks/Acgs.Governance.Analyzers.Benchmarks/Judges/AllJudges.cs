// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Rules;
using Acgs.Governance.CodeFixes.Rules;

namespace Acgs.Governance.Analyzers.Benchmarks.Judges;

/// <summary>The header rules that are compared.</summary>
internal static class AllJudges
{
    public static Judge Nothing { get; } = new()
    {
        Name = "nothing",
        RuleIds = ["NONE"],
        Analyzer = new IdleAnalyzer(),
        Fix = null,
    };

    public static Judge Ours { get; } = new()
    {
        Name = "ACGS0001",
        RuleIds = [.. Enumerable.Range(1, 7).Select(number => $"ACGS000{number}")],
        Analyzer = new ConstitutionalHeaderAnalyzer(),
        Fix = new ConstitutionalHeaderCodeFix(),
    };

    public static Judge Ide0073 { get; } = new()
    {
        Name = "IDE0073",
        RuleIds = ["IDE0073"],
        Analyzer = PeerAssembly.AnalyzerOf("CodeStyle", "Microsoft.CodeAnalysis.CSharp.CodeStyle.dll", "CSharpFileHeaderDiagnosticAnalyzer"),
        Fix = PeerAssembly.FixOf("CodeStyle", "Microsoft.CodeAnalysis.CSharp.CodeStyle.Fixes.dll", "CSharpFileHeaderCodeFixProvider"),
        EditorConfig = static header => "file_header_template = " + string.Join("\\n", header),
    };

    public static Judge Sa1633 { get; } = new()
    {
        Name = "SA1633",
        RuleIds = [.. Enumerable.Range(1633, 9).Select(number => $"SA{number}")],
        Analyzer = PeerAssembly.AnalyzerOf("StyleCop", "StyleCop.Analyzers.dll", "FileHeaderAnalyzers"),
        Fix = PeerAssembly.FixOf("StyleCop", "StyleCop.Analyzers.CodeFixes.dll", "FileHeaderCodeFixProvider"),
        AdditionalFile = static header => ("/src/stylecop.json", PeerSettings.StyleCop(header)),
    };

    public static Judge S1451 { get; } = new()
    {
        Name = "S1451",
        RuleIds = ["S1451"],
        Analyzer = PeerAssembly.AnalyzerOf("Sonar", "SonarAnalyzer.CSharp.dll", "CheckFileLicense"),
        Fix = PeerAssembly.FixOf("Sonar", "SonarAnalyzer.CSharp.dll", "CheckFileLicenseCodeFix"),
        AdditionalFile = static header => ("/src/SonarLint.xml", PeerSettings.SonarLint(header)),
    };
}
