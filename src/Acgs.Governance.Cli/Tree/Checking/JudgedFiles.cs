// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Selection.Walking;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>What is known of the files of a list before the check, in the order of the list.</summary>
/// <param name="count">The number of files.</param>
/// <param name="forgotten">The files that are in no list, because they are only counted.</param>
internal sealed class JudgedFiles(int count, Tally forgotten)
{
    private readonly bool[] _isJudged = new bool[count];
    private int _next;
    private int _judged;

    /// <summary>The results, with places for the missing ones.</summary>
    public FileResult[] Results { get; } = new FileResult[count];

    /// <summary>The files that are in no list, because they are only counted.</summary>
    public Tally Forgotten => forgotten;

    /// <summary>Whether no result is missing.</summary>
    public bool IsComplete => _judged == Results.Length;

    /// <summary>Whether there is a result for a file.</summary>
    public bool IsJudged(int index) => _isJudged[index];

    /// <summary>Takes in the next files, which stand together in a folder.</summary>
    public void Add(FolderNode folder, int files)
    {
        if (folder.Results is { } results)
        {
            results.AsSpan(folder.Gathered, files).CopyTo(Results.AsSpan(_next));
            _isJudged.AsSpan(_next, files).Fill(true);
            folder.Gathered += files;
            _judged += files;
        }

        _next += files;
    }
}
