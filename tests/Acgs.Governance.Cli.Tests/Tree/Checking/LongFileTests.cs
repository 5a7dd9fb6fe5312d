// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tests.Tree.Fixing;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Header;
using Acgs.Governance.Header.Languages;
using CsCheck;

namespace Acgs.Governance.Cli.Tests.Tree.Checking;

/// <summary>What is evaluated by the head of a file, and by the bytes of the rest, is what its whole text says.</summary>
public sealed class LongFileTests
{
    private const string Hash = "cdd01ef066bc6cf2";
    private const int Runs = 40;

    private static readonly FileSettings Settings = new();

    public static TheoryData<string> Names => [.. RandomFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Judge_LongFile_SaysWhatTheWholeTextSays(string name)
    {
        using var folder = new TemporaryFolder();
        using var reader = FileSystem.CreateReader(folder.Path);
        var evaluator = new FileEvaluator(reader, new SettingsProvider(folder.Path), ComplianceLevel.Presence);
        var path = Encoding.UTF8.GetBytes(name + "\0").AsSpan()[..^1].ToArray();

        Gen.Select(RandomFiles.Of(name), Gen.Int[7_000, 20_000], RandomFiles.Of(name)).Sample(
            (head, filling, tail) =>
            {
                byte[] content = [.. head, .. Filling(filling), .. tail];
                folder.Write(name, content);
                var (verdict, hasDigits) = Expected(path, content);
                var result = ResultOf(evaluator, name);
                Assert.Equal(verdict, result.Verdict);
                // Behind the head of UTF-16, digits in ASCII are found too.
                Assert.Equal(hasDigits, result.HasDigits && (hasDigits || ByteCharacters.FormOf(content) == TextForm.Bytes));
            },
            iter: Runs,
            threads: 1);
    }

    [Theory]
    [InlineData("a.go", "/*", "*/")]
    [InlineData("a.cs", "/*", "*/")]
    [InlineData("a.css", "/*", "*/")]
    [InlineData("a.html", "<!--", "-->")]
    [InlineData("a.ps1", "<#", "#>")]
    public void Judge_CommentThatEndsBehindTheHead_IsReadToItsEnd(string name, string opening, string closing)
    {
        using var folder = new TemporaryFolder();
        folder.Write(name, $"{opening}\nConstitutional Hash: {Hash}\n{string.Concat(Enumerable.Repeat("A licence.\n", 1000))}{closing}\n");
        using var reader = FileSystem.CreateReader(folder.Path);

        var evaluator = new FileEvaluator(reader, new SettingsProvider(folder.Path), ComplianceLevel.Header);

        Assert.Equal((HeaderVerdict.Ok, true), ResultOf(evaluator, name));
    }

    [Fact]
    public void Judge_AcceptedDigitsBehindWhatIsKept_AreFound()
    {
        const string Accepted = "0123456789abcdef";
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", $"root = true\n[*]\nacgs_accepted_hashes = {Accepted}\n");
        folder.Write("a.py", [.. Filling(FileContent.MaxLength + 100_000), .. Encoding.ASCII.GetBytes($"# {Accepted}\n")]);
        using var reader = FileSystem.CreateReader(folder.Path);

        var evaluator = new FileEvaluator(reader, new SettingsProvider(folder.Path), ComplianceLevel.Presence);

        Assert.Equal((HeaderVerdict.Missing, true), ResultOf(evaluator, "a.py"));
    }

    private static (HeaderVerdict Verdict, bool HasDigits) ResultOf(FileEvaluator evaluator, string name)
    {
        var result = evaluator.Evaluate(Encoding.UTF8.GetBytes(name + "\0").AsSpan()[..^1]);
        return result.Status == FileStatus.Exempt ? default : (result.Verdict, result.Level >= ComplianceLevel.Presence);
    }

    private static (HeaderVerdict Verdict, bool HasDigits) Expected(byte[] path, byte[] content)
    {
        var form = ByteCharacters.FormOf(content);
        var characters = new char[content.Length + 1];
        var text = new StringText(characters, form == TextForm.Binary ? 0 : ByteCharacters.Decode(content, form, characters));
        var type = SourceType.Find(path, Settings, text);
        if (form == TextForm.Binary || type is not { IsMarked: true })
        {
            return default;
        }

        var scan = type.Scan(text, Settings.Constitution, out _);
        var isExempt = scan.Verdict == HeaderVerdict.Empty || (scan.Verdict == HeaderVerdict.Missing && type.IsJson) || (scan.Verdict != HeaderVerdict.Ok && type.ExemptionOf([], new(), text) != Exemption.None);
        return isExempt ? default : (scan.Verdict, scan.Verdict == HeaderVerdict.Ok || text.Read(0, text.Length).IndexOf(Hash) >= 0);
    }

    private static byte[] Filling(int length) => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("value = 1\n", length / 10)));
}
