// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Tests.Configuration;

/// <summary>The README against the software: a key that one of them lacks fails here.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void ConfigurationTable_Keys_AreThoseThatTheLibraryReads()
    {
        var known = AllKeys.OfEverything.Select(pattern => $"Acgs:{pattern.Replace('*', '0')}");

        var documented = TableKeys().Matches(SourceTree.Read("README.md")).Select(match => match.Groups[1].Value);

        Assert.Equal(known.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sample_Program_HasAtMost25Lines() =>
        Assert.InRange(SourceTree.Read("samples/GovernedService/Program.cs").TrimEnd().Split('\n').Length, 1, 25);

    [GeneratedRegex("^\\| `(Acgs:[^`]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex TableKeys();
}
