// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Tests.Corpus;

/// <summary>The program over the corpus, one run for all files of a corpus file. Explicit (<c>-explicit on</c>) until every type is known to it.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Names => [.. CorpusFile.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Check_Corpus_GivesEachVerdict(string name)
    {
        var fixtures = CorpusFile.Load(name);
        using var folder = CorpusFolder.Write(fixtures);

        using var report = await Report.RunAsync(folder, "check");

        AssertSame(fixtures.Where(fixture => fixture.IsFinding).Select(Finding), Settle(fixtures, report.Findings));
        AssertSame(fixtures.Where(fixture => fixture.IsFinding && !fixture.StaysFinding).Select(fixture => fixture.Id), report.Fixable);
        Assert.Equal(fixtures.Count(fixture => fixture.Verdict == FixtureVerdict.Exempt), report.Summary("exempt"));
        Assert.Equal(fixtures.Count(fixture => fixture.Verdict == FixtureVerdict.UnknownType), report.Summary("unknown_type"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Fix_Corpus_LeavesTheBytesOfEachRecord(string name)
    {
        var fixtures = CorpusFile.Load(name);
        using var folder = CorpusFolder.Write(fixtures);

        using var first = await Report.RunAsync(folder, "fix");

        AssertBytes(folder, fixtures, fixture => fixture.Fixed);
        AssertSame(fixtures.Where(fixture => !fixture.Fixed.SequenceEqual(fixture.Input)).Select(fixture => fixture.Id), first.Changed);
        AssertSame(fixtures.Where(fixture => fixture.StaysFinding || fixture.Verdict == FixtureVerdict.Refused).Select(fixture => fixture.Id), first.Refused);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Fix_FixedCorpus_ChangesNothing(string name)
    {
        var fixtures = CorpusFile.Load(name);
        using var folder = CorpusFolder.Write([.. fixtures.Select(fixture => fixture with { Input = fixture.Fixed })]);

        using var fix = await Report.RunAsync(folder, "fix");
        using var check = await Report.RunAsync(folder, "check");

        Assert.Empty(fix.Changed);
        AssertSame(fixtures.Where(fixture => fixture.StaysFinding).Select(Finding), Settle(fixtures, check.Findings));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Fix_AcceptedConstitution_ReplacesWrongHashesToo(string name)
    {
        var fixtures = CorpusFile.Load(name);
        using var folder = CorpusFolder.Write(fixtures);

        using var fix = await Report.RunAsync(folder, "fix", "--accept-new-constitution");

        AssertBytes(folder, fixtures, fixture => fixture.Changed);
    }

    private static string Finding(Fixture fixture) => $"{fixture.Id}: {fixture.Verdict}";

    /// <summary>Findings under the names of the rows, without those of files that are reported whatever they say.</summary>
    private static IEnumerable<string> Settle(IReadOnlyList<Fixture> fixtures, IEnumerable<string> findings)
    {
        var names = fixtures.Where(fixture => fixture.Alternative is not null).ToDictionary(fixture => $"{fixture.Id}: {fixture.Alternative}", Finding);
        var refused = fixtures.Where(fixture => fixture.Verdict == FixtureVerdict.Refused).Select(fixture => fixture.Id).ToHashSet(StringComparer.Ordinal);
        return findings.Where(finding => !refused.Contains(finding.Split(": ")[0])).Select(finding => names.GetValueOrDefault(finding, finding));
    }

    private static void AssertBytes(CorpusFolder folder, IReadOnlyList<Fixture> fixtures, Func<Fixture, byte[]> expected) =>
        AssertSame(fixtures.Select(fixture => $"{fixture.Id}: {Show(expected(fixture))}"), fixtures.Select((fixture, index) => $"{fixture.Id}: {Show(folder.Read(index))}"));

    /// <summary>Fails with what is expected and absent (<c>-</c>), and what is there and not expected (<c>+</c>).</summary>
    private static void AssertSame(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var (left, right) = (expected.ToList(), actual.ToList());
        string[] differences = [.. left.Except(right).Select(line => "- " + line), .. right.Except(left).Select(line => "+ " + line)];
        Assert.True(differences.Length == 0, string.Join('\n', differences.OrderBy(line => line[2..], StringComparer.Ordinal)));
        Assert.Equal(left.Count, right.Count);
    }

    /// <summary>The bytes in a form that a failure can show: printable ASCII as it is, all else as an escape.</summary>
    private static string Show(byte[] bytes) => string.Concat(Encoding.Latin1.GetString(bytes).Select(character => character switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        < ' ' or > '~' => $"\\x{(int)character:X2}",
        _ => character.ToString(),
    }));
}
