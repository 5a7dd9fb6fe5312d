// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Acgs.Governance.Analyzers.Tests.Conformance.Generated;

/// <summary>Judges and fixes many generated files in one compilation, and says which of them did not come out as they must.</summary>
internal sealed class FileBatch : IDisposable
{
    // A fix of one file costs ten times its share of a fix of many; the two must agree.
    private const int FixedAloneEvery = 25;

    private readonly GeneratedFile[] _files;
    private readonly ConformanceSolution _solution = new();
    private readonly string?[] _problems;
    private readonly byte[]?[] _fixedAlone;
    private ILookup<string, Diagnostic> _findings = null!;

    private FileBatch(GeneratedFile[] files)
    {
        _files = files;
        _problems = new string?[files.Length];
        _fixedAlone = new byte[]?[files.Length];
        for (var folder = 0; folder < FileGenerator.Folders.Length; folder++)
        {
            _solution.Configure($"/src/{folder}/.editorconfig", $"[*.cs]\n{FileGenerator.Folders[folder]}\n");
        }

        for (var index = 0; index < files.Length; index++)
        {
            _solution.Add(PathOf(index), files[index].Bytes);
        }
    }

    /// <summary>For each file what is wrong, or <see langword="null"/>.</summary>
    public static async Task<string?[]> FindProblemsAsync(params GeneratedFile[] files)
    {
        using var batch = new FileBatch(files);
        await batch.RunAsync();
        return batch._problems;
    }

    public void Dispose() => _solution.Dispose();

    private async Task RunAsync()
    {
        var diagnostics = await _solution.AnalyzeAsync();
        _findings = ByPath(diagnostics);
        await EachAsync((index, file) => Task.FromResult(FirstVerdictProblem(index, file)));

        await EachAsync(FixesProblemAsync);
        var fixable = diagnostics.Where(IsInOrder).ToArray();
        if (fixable.Length > 0)
        {
            await _solution.FixAllAsync(_solution.Find(PathOf(0)), FixAllScope.Solution, fixable, [.. fixable.Select(diagnostic => diagnostic.Id).Distinct()]);
        }

        var left = ByPath(await _solution.AnalyzeAsync());
        await EachAsync((index, _) => Task.FromResult(left[PathOf(index)].FirstOrDefault()?.ToString()));
        await EachAsync(LossAsync);
        await EachAsync((index, _) => SecondFixAsync(index));
    }

    private string? FirstVerdictProblem(int index, GeneratedFile file)
    {
        string[] ids = [.. _findings[PathOf(index)].Select(diagnostic => diagnostic.Id)];
        string[] expected = file.HasNoMarker && !string.IsNullOrWhiteSpace(file.Text) ? ["ACGS0001"] : ids;
        return ids.Length <= 1 && ids.SequenceEqual(expected) ? null : $"found [{string.Join(", ", ids)}]";
    }

    private async Task<string?> FixesProblemAsync(int index, GeneratedFile file)
    {
        var path = PathOf(index);
        if (_findings[path].FirstOrDefault() is not { } finding)
        {
            return null;
        }

        var fixes = await ConformanceSolution.FixesAsync(_solution.Find(path), finding);
        if (fixes.Length == 1 && index % FixedAloneEvery == 0)
        {
            var before = _solution.Solution;
            await _solution.ApplyAsync(fixes[0]);
            _fixedAlone[index] = await _solution.BytesAsync(path);
            _solution.Solution = before;
        }

        return fixes.Length == 1 ? null : $"has {fixes.Length} fixes for {finding}";
    }

    private async Task<string?> LossAsync(int index, GeneratedFile file)
    {
        var bytes = await _solution.BytesAsync(PathOf(index));
        var mark = file.Encoding.GetPreamble();
        var isWhole = bytes.AsSpan().StartsWith(mark) && _findings[PathOf(index)].Any()
            ? LosslessOracle.Allows(file, file.Encoding.GetString(bytes[mark.Length..]))
            : bytes.AsSpan().SequenceEqual(file.Bytes);
        isWhole &= _fixedAlone[index] is not { } alone || alone.AsSpan().SequenceEqual(bytes);
        return isWhole ? null : $"became {SourceBytes.Show(file.Encoding.GetString(bytes))}";
    }

    private async Task<string?> SecondFixAsync(int index)
    {
        var document = _solution.Find(PathOf(index));
        if (_findings[PathOf(index)].FirstOrDefault() is not { } finding)
        {
            return null;
        }

        var before = await _solution.BytesAsync(PathOf(index));
        var tree = await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken);
        foreach (var action in await ConformanceSolution.FixesAsync(document, Diagnostic.Create(finding.Descriptor, Location.Create(tree!, default), finding.Properties)))
        {
            await _solution.ApplyAsync(action);
        }

        var after = await _solution.BytesAsync(PathOf(index));
        return before.SequenceEqual(after) ? null : "changed again in the second fix";
    }

    private async Task EachAsync(Func<int, GeneratedFile, Task<string?>> check)
    {
        for (var index = 0; index < _files.Length; index++)
        {
            _problems[index] ??= await check(index, _files[index]);
        }
    }

    private string PathOf(int index) => $"/src/{_files[index].Folder}/C{index}.cs";

    private bool IsInOrder(Diagnostic diagnostic) =>
        _problems[Enumerable.Range(0, _files.Length).First(index => PathOf(index) == diagnostic.Location.SourceTree!.FilePath)] is null;

    private static ILookup<string, Diagnostic> ByPath(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.ToLookup(diagnostic => diagnostic.Location.SourceTree?.FilePath ?? "");
}
