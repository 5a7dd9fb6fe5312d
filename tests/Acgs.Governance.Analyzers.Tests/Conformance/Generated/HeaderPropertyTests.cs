// Constitutional Hash: cdd01ef066bc6cf2

using CsCheck;

namespace Acgs.Governance.Analyzers.Tests.Conformance.Generated;

public sealed class HeaderPropertyTests
{
    private const int FilesInBatch = 50;
    private const int Batches = 200;

    /// <summary>A failure names the seed that brings it back (CsCheck_Seed) and the smallest file that still fails.</summary>
    [Fact]
    [Trait("Category", "Property")]
    public Task Fix_GeneratedFiles_IsLosslessIdempotentAndLeavesThemRight() => FileGenerator.File.Array[FilesInBatch].SampleAsync(
        async files => Assert.Null(Array.Find(await FileBatch.FindProblemsAsync(files), problem => problem is not null)),
        iter: Batches,
        print: files => ShrinkAsync(files).GetAwaiter().GetResult());

    private static async Task<string> ShrinkAsync(GeneratedFile[] files)
    {
        var problems = await FileBatch.FindProblemsAsync(files);
        var smallest = files.Where((_, index) => problems[index] is not null).MinBy(file => file.Text.Length)!;
        while (await SmallerAsync(smallest) is { } smaller)
        {
            smallest = smaller;
        }

        return $"{smallest}\n{(await FileBatch.FindProblemsAsync(smallest))[0]}";
    }

    private static async Task<GeneratedFile?> SmallerAsync(GeneratedFile file)
    {
        GeneratedFile[] candidates = [.. file.Simpler()];
        var problems = await FileBatch.FindProblemsAsync(candidates);
        return candidates.Where((_, index) => problems[index] is not null).FirstOrDefault();
    }
}
