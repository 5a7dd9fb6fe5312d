// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.Header.Tests;

/// <summary>What the sources of the grammar may refer to, and who may refer to the analyzer.</summary>
public sealed partial class SourceReferencesTests
{
    private const string Grammar = "sources/Header/";
    private const string Languages = Grammar + "Languages/";
    private const string CommandLine = "sources/Cli/";

    [Fact]
    public void Grammar_KnowsNoCompilerNoFileSystemAndNoCaller()
    {
        var names = EmbeddedFile.NamesIn(Grammar);

        Assert.Contains(Grammar + "MarkerReader.cs", names);
        Assert.Contains(Languages + "FileTypes.cs", names);
        Assert.All(names, name => Assert.DoesNotMatch(Outside(), EmbeddedFile.Read(name)));
    }

    [Fact]
    public void CoreAndCSharp_DoNotReferToOtherLanguages()
    {
        var names = EmbeddedFile.NamesIn(Grammar).Where(name => !name.StartsWith(Languages, StringComparison.Ordinal)).ToArray();

        Assert.Contains(Grammar + "CSharp/HeaderScanner.cs", names);
        Assert.All(names, name => Assert.DoesNotContain("Header.Languages", EmbeddedFile.Read(name), StringComparison.Ordinal));
    }

    [Fact]
    public void CommandLine_DoesNotReferToTheAnalyzer()
    {
        var names = EmbeddedFile.NamesIn(CommandLine);

        Assert.Contains(CommandLine + "Program.cs", names);
        Assert.All(names, name => Assert.DoesNotContain("Acgs.Governance.Analyzers", EmbeddedFile.Read(name), StringComparison.Ordinal));
    }

    [GeneratedRegex(@"CodeAnalysis|Governance\.(Cli|Analyzers|CodeFixes)|System\.IO\b|\b(File|Directory|FileInfo|DirectoryInfo|FileStream|StreamReader|StreamWriter|Console|Environment)\s*[.(]")]
    private static partial Regex Outside();
}
