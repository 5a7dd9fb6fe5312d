// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;
using CsCheck;

namespace Acgs.Governance.Cli.Tests.Corpus.Generated;

/// <summary>The program over random files of every type. Explicit (<c>-explicit on</c>) until every type is known to it.</summary>
public sealed class SourcePropertyTests
{
    private const int FilesInBatch = 200;
    private const int Batches = 10;

    public static TheoryData<string> Families => ["scripts", "code", "markup"];

    /// <summary>A failure names the seed that brings it back (CsCheck_Seed), and the shortest file of the batch that fails.</summary>
    [Theory]
    [MemberData(nameof(Families))]
    [Trait("Category", "Property")]
    public Task Fix_GeneratedFiles_IsLosslessIdempotentAndLeavesThemRight(string family) =>
        Gen.OneOf(Of(family).Select(SourceGenerator.Of).ToArray()).Array[FilesInBatch].SampleAsync(
            async files =>
            {
                var problem = await FindProblemAsync(files);
                Assert.True(problem is null, problem);
            },
            iter: Batches,
            threads: 1,
            print: files => $"{files.Length} files");

    private static Vocabulary[] Of(string family) => family switch
    {
        "scripts" => ScriptVocabularies.All,
        "code" => CodeVocabularies.All,
        _ => MarkupVocabularies.All,
    };

    private static async Task<string?> FindProblemAsync(GeneratedSource[] files)
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", "# Constitutional Hash: cdd01ef066bc6cf2\nroot = true\n\n[*]\nacgs_accepted_hashes = 0123456789abcdef\n");
        for (var index = 0; index < files.Length; index++)
        {
            folder.Write(PathOf(files, index), files[index].Bytes);
        }

        var fix = await CliProcess.RunAsync(folder, "compliance", "fix", "--accept-new-constitution");
        var once = Enumerable.Range(0, files.Length).Select(index => Read(folder, files, index)).ToArray();
        var check = await CliProcess.RunAsync(folder, "compliance", "check", "--format", "json");
        await CliProcess.RunAsync(folder, "compliance", "fix", "--accept-new-constitution");
        return Enumerable.Range(0, files.Length)
            .Select(index => (File: files[index], Problem: files[index].ProblemOf(once[index])
                ?? (check.Output.Contains($"\"{PathOf(files, index)}\"", StringComparison.Ordinal) && !IsUnproven(PathOf(files, index), fix, files[index].Bytes, once[index]) ? "It is not right." : null)
                ?? (Read(folder, files, index).SequenceEqual(once[index]) ? null : "A second fix changes it."), After: once[index]))
            .Where(result => result.Problem is not null)
            .OrderBy(result => result.File.Lines.Length)
            .Select(result => $"{result.File}\n{result.Problem} After the fix:\n{result.File.Encoding.GetString(result.After)}")
            .FirstOrDefault();
    }

    /// <summary>What a parser would read otherwise afterwards is left as it was, and reported: a marker can be all that a YAML document says.</summary>
    private static bool IsUnproven(string path, ProcessResult fix, byte[] before, byte[] after) =>
        before.SequenceEqual(after) && fix.Error.Contains($"{path}: refused: its content as YAML would change", StringComparison.Ordinal);

    private static string PathOf(GeneratedSource[] files, int index) => $"f{index:000}/{files[index].Vocabulary.File}";

    private static byte[] Read(TemporaryFolder folder, GeneratedSource[] files, int index) => File.ReadAllBytes(Path.Combine(folder.Path, PathOf(files, index)));
}
