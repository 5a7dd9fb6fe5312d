// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Tests.Tree.Checking;

/// <summary>What the check of a file costs in memory, exactly.</summary>
public sealed class AllocationTests
{
    private const int Rounds = 1000;

    [Theory]
    [InlineData("a.yml", "# Constitutional Hash: cdd01ef066bc6cf2\nkey: value\n")]
    [InlineData("a.yml", "# Constitutional Hash: cdd01ef066bc6cf2\r\n# naïve — \U0001F600\r\nkey: value\r\n")]
    [InlineData("a.yml", "# Licence\n\n# Constitutional Hash: cdd01ef066bc6cf2")]
    [InlineData("a.sql", "-- Constitutional Hash: cdd01ef066bc6cf2\nSELECT 1;\n")]
    [InlineData("a.props", "<?xml version=\"1.0\"?>\n<!-- Constitutional Hash: cdd01ef066bc6cf2 -->\n<Project />\n")]
    [InlineData("a.cs", "// Constitutional Hash: cdd01ef066bc6cf2\n\nnamespace A;\n")]
    [InlineData("a.proto", "/*\n * Constitutional Hash: cdd01ef066bc6cf2\n */\nsyntax = \"proto3\";\n")]
    public void Judge_CompliantFile_AllocatesNothing(string name, string content) =>
        AssertAllocatesNothing(name, content, FileStatus.Compliant);

    // The head decides: what lies behind it is not read.
    [Theory]
    [InlineData("a.yml", "# Constitutional Hash: cdd01ef066bc6cf2\n", "key: value\n")]
    [InlineData("a.sql", "-- Constitutional Hash: cdd01ef066bc6cf2\n", "SELECT 1;\n")]
    [InlineData("a.cs", "// Constitutional Hash: cdd01ef066bc6cf2\n\n", "class A;\n")]
    public void Judge_LongCompliantFile_AllocatesNothing(string name, string head, string line) => AssertAllocatesNothing(
        name, head + string.Concat(Enumerable.Repeat(line, 100_000)), FileStatus.Compliant);

    [Theory]
    [InlineData("empty.yml", "")]
    [InlineData("a.json", "{\"a\": 1}\n")]
    [InlineData("package-lock.json", "{}\n")]
    public void Judge_ExemptFile_AllocatesNothing(string name, string content) =>
        AssertAllocatesNothing(name, content, FileStatus.Exempt);

    [Fact]
    public void Judge_FileOfUnknownType_AllocatesNothing() => AssertAllocatesNothing("a.unheardof", "text\n", FileStatus.UnknownType);

    private static void AssertAllocatesNothing(string name, string content, FileStatus expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write(name, content);
        using var reader = FileSystem.CreateReader(folder.Path);
        var evaluator = new FileEvaluator(reader, new SettingsProvider(folder.Path), ComplianceLevel.Header);

        Assert.Equal(expected, evaluator.Evaluate(PathOf(name)).Status);

        // Now and then the runtime itself allocates something on a thread, never each time.
        Assert.Equal(0, Enumerable.Range(0, 3).Min(_ => AllocatedBy(evaluator, name)));
    }

    private static long AllocatedBy(FileEvaluator evaluator, string name)
    {
        var path = PathOf(name);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            _ = evaluator.Evaluate(path);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static ReadOnlySpan<byte> PathOf(string name) => Encoding.UTF8.GetBytes(name + "\0").AsSpan()[..^1];
}
