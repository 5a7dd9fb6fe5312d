// Constitutional Hash: cdd01ef066bc6cf2

using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Acgs.Governance.Analyzers.Tests;

/// <summary>The suite runs on several versions of Roslyn; a matrix that quietly tests one of them four times proves nothing.</summary>
public sealed class RoslynVersionTests
{
    private static readonly Version Asked = Version.Parse(typeof(RoslynVersionTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RoslynVersion").Value!);

    [Theory]
    [InlineData(typeof(Compilation))]
    [InlineData(typeof(CSharpCompilation))]
    [InlineData(typeof(Workspace))]
    public void Roslyn_Loaded_IsTheOneThatTheBuildAskedFor(Type type) =>
        Assert.Equal(Asked, new Version(type.Assembly.GetName().Version!.ToString(fieldCount: 3)));
}
