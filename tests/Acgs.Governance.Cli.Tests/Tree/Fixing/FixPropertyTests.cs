// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Fixing;
using Acgs.Governance.Header;
using Acgs.Governance.Header.Languages;
using CsCheck;

namespace Acgs.Governance.Cli.Tests.Tree.Fixing;

/// <summary>What holds for a fix of any file whatever.</summary>
[Trait("Category", "Property")]
public sealed partial class FixPropertyTests
{
    public static TheoryData<string> Names => [.. RandomFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Fix_AnyFile_IsLosslessSettledAndAsTheCheckSays(string name) => RandomFiles.Of(name).Sample(content =>
    {
        var first = Fixed.Of(name, content);
        AssertDoesWhatTheCheckSays(name, content, first);
        if (first.Fix is not { IsChanged: true })
        {
            Assert.Equal(content, first.Content);
            return;
        }

        Assert.True(first.After.Verdict == HeaderVerdict.Ok || name.EndsWith(".json", StringComparison.Ordinal));
        Assert.Equal(Rest(content), Rest(first.Content));
        var second = Fixed.Of(name, first.Content);
        Assert.True(second.Fix is null or { IsChanged: false }, "A second fix changes the file once more.");
        Assert.Equal(first.After.Verdict, second.Before.Verdict);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Fix_MissingHeader_IsInsertedAndNothingElse(string name) => RandomFiles.Of(name).Where(content => !new DecodedFile(content).Characters.Contains("onstitutional", StringComparison.OrdinalIgnoreCase)).Sample(content =>
    {
        var result = Fixed.Of(name, content);

        if (result.Before.Verdict != HeaderVerdict.Missing || result.Fix is null)
        {
            Assert.Equal(content, result.Content);
            return;
        }

        Assert.Null(result.Fix.Refusal);
        Assert.Equal(content, WithoutHeader(content, result.Content));
    });

    private static void AssertDoesWhatTheCheckSays(string name, byte[] content, Fixed result)
    {
        Assert.Equal(CountUnknown(content), CountUnknown(result.Content));
        if (result.Before.Status == FileStatus.Finding)
        {
            Assert.NotEqual(result.Before.Expected, result.Before.Found);
            Assert.True(result.Before.IsFixable == result.Fix!.IsChanged || IsUnproven(name, content, result.Fix), $"{Convert.ToHexString(content)}: {result.Before}, {result.Fix}");
        }
        else
        {
            Assert.Null(result.Fix?.Refusal);
        }
    }

    // Without its header a file can be of another type, which no check of the file as it is can tell.
    private static bool IsUnproven(string name, byte[] content, FileFix fix) =>
        (fix.Refusal is "no edit leads to a header that counts" && FileTypes.Find(name) is { Variant: not FileVariant.None })
        || (fix.Refusal is "more than the header would change" && HasEndlessDocstring(name, content))
        || fix.Refusal?.StartsWith("the result would be", StringComparison.Ordinal) == true;

    // No Python: what is behind a header in it would become code.
    private static bool HasEndlessDocstring(string name, byte[] content) =>
        Path.GetExtension(name) is ".py" or ".bzl" && Array.Exists(["\"\"\"", "'''"], quotes => new DecodedFile(content).Characters.Split(quotes).Length % 2 == 0);

    private static int CountUnknown(byte[] content) => new DecodedFile(content).Characters.Split(RandomFiles.UnknownHash).Length;

    /// <summary>What comes back when the one stretch that was inserted is cut out again.</summary>
    private static byte[] WithoutHeader(byte[] original, byte[] changed)
    {
        var start = original.AsSpan().CommonPrefixLength(changed);
        var inserted = changed.Length - original.Length;
        Assert.InRange(inserted, 1, 300);
        return [.. changed[..start], .. changed[(start + inserted)..]];
    }

    /// <summary>The letters and digits that belong to no marker.</summary>
    private static string Rest(byte[] content) => Marker().Replace(new DecodedFile(content).Characters, string.Empty) is var text
        ? string.Concat(text.Where(char.IsLetterOrDigit))
        : string.Empty;

    // A comment may begin with a word, as in batch files and m4; it comes and goes with the marker.
    [GeneratedRegex(@"\b(rem|dnl)\b|constitutional[ _]+hash[^a-z0-9\r\n]*[0-9a-f]+", RegexOptions.IgnoreCase)]
    private static partial Regex Marker();
}
