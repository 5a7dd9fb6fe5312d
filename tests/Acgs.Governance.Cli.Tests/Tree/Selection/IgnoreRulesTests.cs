// Constitutional Hash: cdd01ef066bc6cf2

using CsCheck;

namespace Acgs.Governance.Cli.Tests.Tree.Selection;

public sealed class IgnoreRulesTests
{
    private static readonly string[] Parts =
    [
        "a", "b", "ab", "A", "é", ".", "-", "*", "*", "**", "**", "/", "/", "/", "?", "[ab]", "[!a]", "[a-c]", "[^b]", "[[:alpha:]]", "[![:upper:]]",
        "\\", "\\*", "\\a", " ", "!", "#", "[", "]", "[a-", "[[:x:]]", "[]a]", "**/", "/**", "*.c", "\\/", "[A-Z]", "\\A", "[:",
    ];

    private static readonly string[] Names = ["a", "b", "ab", "abc", "c", "A", "B", "a b", "é", ".a", "a.c", "-", "*", "[a]", "!a", "#a", "a ", "\\a", "x", "]", ":"];

    private static readonly Gen<string> Line = Gen.Select(Gen.Int[0, 5], OneOf(Parts).Array[1, 6]).Select((kind, parts) => (kind == 0 ? "!" : string.Empty) + string.Concat(parts) + (kind == 1 ? "/" : string.Empty));

    private static readonly Gen<string> FilePath = Gen.Select(OneOf(Names).Array[1, 4], Gen.Bool).Select((names, isFolder) => string.Join('/', names) + (isFolder ? "/" : string.Empty));

    private static readonly Gen<(string Rules, string Path)[]> Cases =
        Gen.Select(Line.Array[1, 4], FilePath.Array[12]).Select((lines, paths) => paths.Select(path => (string.Join('\n', lines) + "\n", path))).Array[60]
            .Select(groups => groups.SelectMany(group => group).ToArray());

    [Fact]
    public void IgnoreRules_Table_SaysWhatIsExpected() =>
        Assert.Equal([], IgnoreCases.All.Where(test => IgnoreOracle.IsIgnored(test.Rules, test.Path) != test.IsIgnored));

    [Fact]
    public async Task IgnoreRules_Table_IsWhatGitSays()
    {
        var answers = await IgnoreOracle.AskGitAsync([.. IgnoreCases.All.Select(test => (test.Rules, test.Path))]);

        Assert.True(answers.Length >= 150);
        Assert.Equal([], IgnoreCases.All.Where((test, index) => test.IsIgnored != answers[index]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void IgnoreRules_AnyRulesAndPaths_AgreeWithGit(bool ignoresCase) =>
        Cases.Sample(
            cases =>
            {
                var answers = IgnoreOracle.AskGitAsync(cases, ignoresCase).GetAwaiter().GetResult();
                Assert.Equal([], cases.Where((test, index) => IgnoreOracle.IsIgnored(test.Rules, test.Path, ignoresCase) != answers[index]));
            },
            iter: 3,
            threads: 1);

    [Theory]
    [InlineData("[A-Z]x", "ax", true)]
    [InlineData("[[:upper:]]", "a", true)]
    [InlineData("*.C", "a.c", true)]
    [InlineData("/Foo/", "foo/bar", true)]
    [InlineData("\\A", "a", false)]
    public void IgnoreRules_CaseIgnored_LettersMatchInEither(string rules, string path, bool isIgnored) =>
        Assert.Equal(isIgnored, IgnoreOracle.IsIgnored(rules, path, ignoresCase: true));

    [Fact]
    public void IgnoreRules_PatternOfManyStars_TakesNoLongerThanItsLengthTimesThatOfThePath()
    {
        var pattern = string.Concat(Enumerable.Repeat("**/*a*", 200)) + "b";
        var path = string.Join('/', Enumerable.Repeat(new string('a', 40), 60));

        Assert.False(IgnoreOracle.IsIgnored(pattern, path));
    }

    private static Gen<string> OneOf(string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
