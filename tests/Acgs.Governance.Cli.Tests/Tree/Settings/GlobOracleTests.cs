// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tree.Settings.Globs;
using CsCheck;

namespace Acgs.Governance.Cli.Tests.Tree.Settings;

/// <summary>Random globs and paths beside the C core of EditorConfig, the program <c>editorconfig</c>.</summary>
public sealed class GlobOracleTests
{
    private const int Count = 60;
    private const int Iterations = 5;

    private static readonly string[] GlobParts =
        ["a", "b", "ab", ".", "*", "*", "**", "?", "/", "/**/", "[ab]", "[a-b]", "{a,b}", "{a,*b}", "{ab,{a,b}}", "{a}", "{b,}", "\\*", "\\{"];

    private static readonly string[] Names = ["a", "b", "ab", "ba", "a.b", "aab", ".a", "{a}", "*", "abb"];

    // Without numbers, classes of what is not meant and what is not ASCII: there the C core of Debian differs from the specification that it implements.
    private static readonly Gen<string> Globs = Gen.Int[0, GlobParts.Length - 1].Select(index => GlobParts[index])
        .Array[1, 6]
        .Select(string.Concat)
        .Where(glob => !glob.Contains("//", StringComparison.Ordinal) && !glob.Contains("***", StringComparison.Ordinal) && !glob.EndsWith('/'));

    private static readonly Gen<string> Paths = Gen.Int[0, Names.Length - 1].Select(index => Names[index])
        .Array[1, 4]
        .Select(parts => string.Join('/', parts));

    [Fact]
    public Task Globs_Random_MatchAsTheCoreSays() =>
        Gen.Select(Globs.Array[Count], Paths.Array[Count]).SampleAsync(CompareAsync, iter: Iterations, threads: 1);

    private static async Task CompareAsync(string[] globs, string[] paths)
    {
        var said = await AskAsync(globs, paths);
        for (var path = 0; path < Count; path++)
        {
            var bytes = Encoding.UTF8.GetBytes(paths[path]);
            HashSet<int> ours = [.. Enumerable.Range(0, Count).Where(glob => SectionGlob.Of(globs[glob]).Matches(bytes))];
            Assert.True(said[path].SetEquals(ours), Difference(globs, paths[path], said[path], ours));
        }
    }

    private static string Difference(string[] globs, string path, HashSet<int> said, HashSet<int> ours) =>
        $"{path}: only the core: {NamesOf(globs, said.Except(ours))}; only ours: {NamesOf(globs, ours.Except(said))}";

    private static string NamesOf(string[] globs, IEnumerable<int> indexes) => string.Join("  ", indexes.Select(index => globs[index]));

    /// <summary>For each path the globs that are for it.</summary>
    private static async Task<HashSet<int>[]> AskAsync(string[] globs, string[] paths)
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", "root = true\n" + string.Concat(globs.Select((glob, index) => $"[{glob}]\ng{index} = 1\n")));
        var said = new HashSet<int>[paths.Length];
        for (var index = 0; index < paths.Length; index++)
        {
            var result = await Processes.RunAsync("editorconfig", folder.Path, [Path.Combine(folder.Path, paths[index])]);
            Assert.Equal(0, result.ExitCode);
            said[index] = [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => int.Parse(line[1..^2], System.Globalization.CultureInfo.InvariantCulture))];
        }

        return said;
    }
}
