// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Native;

namespace Acgs.Governance.Cli.Tree.Selection.Walking;

/// <summary>Reads small files below a root whole.</summary>
/// <param name="root">The folder that paths are relative to.</param>
internal sealed class SmallFileReader(string root) : IDisposable
{
    private readonly IFileReader _reader = FileReaders.Create(root);
    private byte[] _buffer = new byte[4096];

    /// <summary>Reads a file. One that is not there, or is a link, says nothing.</summary>
    /// <param name="path">Its path; the byte behind it in memory is NUL.</param>
    /// <param name="error">Why it could not be read.</param>
    public ReadOnlySpan<byte> Read(ReadOnlySpan<byte> path, out FileError error)
    {
        error = _reader.Open(path);
        if (error != FileError.None)
        {
            error = error is FileError.NotFound or FileError.Link ? FileError.None : error;
            return [];
        }

        var length = _reader.ReadAll(ref _buffer);
        _reader.Close();
        error = length < 0 ? FileError.Failed : FileError.None;
        return _buffer.AsSpan(0, Math.Max(length, 0));
    }

    public void Dispose() => _reader.Dispose();
}
