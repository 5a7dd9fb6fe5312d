// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Selection.Vendored;
using Acgs.Governance.Cli.Tree.Selection.Walking;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>Judges the files of one folder after the other.</summary>
internal sealed class FolderJudge : IFolderJudge
{
    // The files of a larger folder are shared among the threads.
    private const int MaxFiles = 256;

    private readonly EarlyCheck _check;
    private readonly SettingsProvider _settings;
    private readonly string _root;
    private readonly int _skipped;
    private readonly UnixFileReader _reader;
    private readonly FileJudge _judge;
    private readonly FileResult[] _results = new FileResult[MaxFiles];
    private readonly Tally _forgotten = new();
    private byte[] _path = new byte[4096];

    public FolderJudge(EarlyCheck check, string root, int skipped, ComplianceLevel level)
    {
        _check = check;
        _settings = check.Settings!;
        _root = root;
        _skipped = skipped;
        _reader = new(root);
        _judge = new(_reader, _settings, level);
    }

    public void Judge(FolderNode folder, int handle)
    {
        if (handle < 0 || _check.IsOff || TellsOfOthers(folder))
        {
            return;
        }

        var path = folder.Path.AsSpan(_skipped);
        _settings.Enter(path.TrimEnd((byte)'/'), folder.HasSettings);
        if (folder.Count is > 0 and <= MaxFiles)
        {
            _reader.Borrow(path, handle);
            JudgeAll(path, folder);
            _reader.Leave();
        }
    }

    public void Dispose()
    {
        _check.Add(_forgotten);
        _reader.Dispose();
    }

    private void JudgeAll(ReadOnlySpan<byte> path, FolderNode folder)
    {
        Span<bool> isForgotten = stackalloc bool[MaxFiles];
        var kept = 0;
        var names = folder.Names.AsSpan();
        for (var index = 0; index < folder.Count; index++)
        {
            var nameEnd = names.IndexOf((byte)0) + 1;
            var file = PathOf(path, names[..nameEnd]);
            var result = _judge.Judge(file);
            isForgotten[index] = _check.Forgets && IsOnlyCounted(result);
            if (isForgotten[index])
            {
                _forgotten.Add(file, result);
            }
            else
            {
                _results[kept++] = result;
            }

            names = names[nameEnd..];
        }

        folder.Leave(isForgotten[..folder.Count]);
        folder.Results = _results.AsSpan(0, kept).ToArray();
    }

    private static bool IsOnlyCounted(FileResult result) => result.Detail is null && result.Status is not FileStatus.Unreadable;

    private bool TellsOfOthers(FolderNode folder)
    {
        var tells = folder.HasAttributes && AttributeFile.Read(Path.Combine(_root, Encoding.UTF8.GetString(folder.Path.AsSpan(_skipped))), ignoresCase: false).Any();
        if (tells)
        {
            _check.TurnOff();
        }

        return tells;
    }

    /// <summary>The path of a file; the byte behind it is NUL.</summary>
    private ReadOnlySpan<byte> PathOf(ReadOnlySpan<byte> folder, ReadOnlySpan<byte> name)
    {
        var length = folder.Length + name.Length;
        if (_path.Length < length)
        {
            _path = new byte[length * 2];
        }

        folder.CopyTo(_path);
        name.CopyTo(_path.AsSpan(folder.Length));
        return _path.AsSpan(0, length - 1);
    }
}
