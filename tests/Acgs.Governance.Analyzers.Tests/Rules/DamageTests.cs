// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Analyzers.Benchmarks.Damage;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Tests.Rules;

/// <summary>The fixtures of the benchmark's table of damage, for our own fix.</summary>
public sealed class DamageTests
{
    public static TheoryData<string> Names => new(Fixtures.All.Select(fixture => fixture.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Fix_FileWithoutHeader_DamagesNothing(string name)
    {
        var fixture = Fixtures.All.Single(fixture => fixture.Name == name);
        using var stream = new MemoryStream(fixture.Bytes());
        using var project = new GovernedProject().Add("/src/File.cs", SourceText.From(stream, fixture.Encoding ?? Fixture.Plain));

        var text = await project.FixAsync();

        Assert.Empty(DamageCheck.Of(fixture, [.. text.Encoding!.GetPreamble(), .. text.Encoding.GetBytes(text.ToString())]));
        Assert.Empty(await project.IdsAsync());
    }

    [Theory]
    [InlineData("// H\n// b\n", "// a\n// b\n", DamageKind.TextLost)]
    [InlineData("// H\n#!/x\n", "#!/x\n", DamageKind.AboveShebang)]
    [InlineData("// H\nclass C;\r\n", "class C;\r\n", DamageKind.NewLinesMixed)]
    [InlineData("\uFEFF// H\nclass C;\n", "class C;\n", DamageKind.EncodingChanged)]
    [InlineData("// H\n}\nclass C;\n", "class C;\n", DamageKind.SyntaxErrors)]
    [InlineData("// H\nclass C;\n", "class C;", DamageKind.EndChanged)]
    internal void Check_DamagedFile_SaysHow(string after, string before, DamageKind kind) =>
        Assert.Contains(kind, DamageCheck.Of(new("damaged", before), Encoding.UTF8.GetBytes(after)));
}
