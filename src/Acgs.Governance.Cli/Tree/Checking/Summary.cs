// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;
using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>The numbers of files by result. One thread uses one of these; they are added up in the end.</summary>
internal sealed class Summary
{
    private readonly int[] _files = new int[(int)FileStatus.Unreadable + 1];
    private readonly int[] _levels = new int[(int)ComplianceLevel.Strict + 1];
    private readonly int[] _exemptions = new int[(int)Exemption.Migration + 1];
    private readonly Dictionary<string, int> _unknownEndings = new(StringComparer.Ordinal);

    /// <summary>The number of files.</summary>
    public int Files => _files.Sum();

    /// <summary>The denominator of the percentages.</summary>
    public int InScope => Count(FileStatus.Compliant) + Count(FileStatus.Finding);

    /// <summary>The endings of the files of unknown type with their numbers.</summary>
    public IReadOnlyDictionary<string, int> UnknownEndings => _unknownEndings;

    /// <summary>The causes for which files are exempt with their numbers, the most frequent first.</summary>
    public IEnumerable<KeyValuePair<Exemption, int>> Exemptions => _exemptions
        .Select((count, cause) => KeyValuePair.Create((Exemption)cause, count))
        .Where(pair => pair.Value > 0)
        .OrderByDescending(pair => pair.Value);

    /// <summary>How many files have the given status.</summary>
    public int Count(FileStatus status) => _files[(int)status];

    /// <summary>How many evaluated files meet the given definition of compliance.</summary>
    public int CountReaching(ComplianceLevel level) => _levels.Skip((int)level).Sum();

    /// <summary>Counts a file.</summary>
    public void Add(ReadOnlySpan<byte> path, FileResult result)
    {
        _files[(int)result.Status]++;
        if (result.IsInScope)
        {
            _levels[(int)result.Level]++;
        }
        else if (result.Status == FileStatus.Exempt)
        {
            _exemptions[(int)result.Exemption]++;
        }
        else if (result.Status == FileStatus.UnknownType)
        {
            AddEnding(DisplayPath.EndingOf(path), 1);
        }
    }

    /// <summary>Adds what another one has counted.</summary>
    public void Add(Summary other)
    {
        lock (_files)
        {
            AddAll(_files, other._files);
            AddAll(_levels, other._levels);
            AddAll(_exemptions, other._exemptions);
            foreach (var (ending, count) in other._unknownEndings)
            {
                AddEnding(ending, count);
            }
        }
    }

    private static void AddAll(int[] counts, int[] others)
    {
        for (var index = 0; index < counts.Length; index++)
        {
            counts[index] += others[index];
        }
    }

    private void AddEnding(string ending, int count) => CollectionsMarshal.GetValueRefOrAddDefault(_unknownEndings, ending, out _) += count;
}
