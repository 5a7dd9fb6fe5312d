// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Settings.Globs;

namespace Acgs.Governance.Cli.Tests.Tree.Settings;

public sealed class SectionGlobTests
{
    public static TheoryData<string, string, bool> Cases()
    {
        var cases = new TheoryData<string, string, bool>();
        foreach (var (glob, path, isMatch) in GlobCases.All())
        {
            cases.Add(glob, path, isMatch);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Glob_Path_MatchesAsSpecified(string glob, string path, bool isMatch) =>
        Assert.Equal(isMatch, SectionGlob.Of(glob).Matches(Encoding.UTF8.GetBytes(path)));

    [Fact]
    public void Cases_Table_HasMoreThanAHundredAndTwenty() => Assert.InRange(GlobCases.All().Count(), 120, 1000);

    [Fact]
    public void Glob_ByteThatIsNoText_IsOneCharacter() => Assert.True(SectionGlob.Of("a?c").Matches([(byte)'a', 0xFF, (byte)'c']));

    [Fact]
    public void Glob_MadeToBeSlow_IsDecidedAtOnce()
    {
        var glob = SectionGlob.Of(string.Concat(Enumerable.Repeat("*a", 200)) + "b");

        Assert.False(glob.Matches(Encoding.ASCII.GetBytes(new string('a', 4000))));
    }

    [Fact]
    public void Glob_BracesInAThousandLevels_IsCompiled()
    {
        var glob = SectionGlob.Of(string.Concat(Enumerable.Repeat("{a,", 1000)) + "b" + new string('}', 1000));

        Assert.True(glob.Matches("b"u8));
        Assert.False(glob.Matches("c"u8));
    }
}
