// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Configuration;
using Acgs.Governance.Header;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Usage;

/// <summary>Knows a project of tests: it says so itself, or it can write tests in a known framework.</summary>
internal static class TestProject
{
    private static readonly string[] TestAttributes =
    [
        "Xunit.FactAttribute",
        "NUnit.Framework.TestAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute",
        "TUnit.Core.TestAttribute",
    ];

    /// <summary>Whether <paramref name="compilation"/> is that of a test project.</summary>
    public static bool Is(Compilation compilation, AnalyzerConfigOptions globalOptions) =>
        string.Equals(globalOptions.FindProperty(ConfigurationKeys.TestProjectProperty), bool.TrueString, StringComparison.OrdinalIgnoreCase)
        || TestAttributes.Any(name => !compilation.GetTypesByMetadataName(name).IsEmpty);
}
