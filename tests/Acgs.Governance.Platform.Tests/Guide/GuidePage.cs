// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Platform.Tests.Guide;

/// <summary>Reads the blocks of the operations guide and of its pages.</summary>
internal static partial class GuidePage
{
    public const string Guide = "operations.md";

    /// <summary>The guide, and then the pages that it links to, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        Guide,
        .. Directory.EnumerateFiles(Path.Combine(Docs, "operations"), "*.md").Select(path => Path.GetRelativePath(Docs, path)).Order(StringComparer.Ordinal),
    ];

    private static string Docs => Path.Combine(SourceTree.Root, "docs");

    public static string Read(string page) => File.ReadAllText(Path.Combine(Docs, page));

    public static IReadOnlyList<GuideBlock> Blocks(string page)
    {
        var text = Read(page);
        return [.. Fence().Matches(text).Select(match => new GuideBlock(
            page,
            text.AsSpan(0, match.Groups["text"].Index).Count('\n') + 1,
            match.Groups["language"].Value,
            match.Groups["word"].Value == "example",
            match.Groups["text"].Value))];
    }

    [GeneratedRegex("^```(?<language>[a-z]+)(?: (?<word>[a-z]+))?\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
