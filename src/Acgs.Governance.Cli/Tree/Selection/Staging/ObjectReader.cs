// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Globalization;
using Acgs.Governance.Cli.Tree.Selection.Git;

namespace Acgs.Governance.Cli.Tree.Selection.Staging;

/// <summary>Lets git read objects, one after the other, with one process for all of them. What is not wanted of an object is passed over.</summary>
internal sealed class ObjectReader : IDisposable
{
    private readonly Process _process;
    private readonly Stream _input;
    private readonly BufferedStream _output;
    private readonly byte[] _line = new byte[256];
    private readonly byte[] _passing = new byte[16 * 1024];
    private long _left;
    private bool _isOpen;
    private bool _isBroken;

    private static ReadOnlySpan<byte> Kind => " blob "u8;

    /// <param name="top">The topmost folder of the working tree.</param>
    /// <exception cref="IOException">Git cannot be started.</exception>
    public ObjectReader(string top)
    {
        _process = GitProcess.Start(top, "cat-file", "--batch");
        _input = _process.StandardInput.BaseStream;
        _output = new(_process.StandardOutput.BaseStream, 64 * 1024);
    }

    /// <summary>Opens an object.</summary>
    /// <returns>Whether git has it.</returns>
    public bool TryOpen(ReadOnlySpan<byte> id)
    {
        if (_isBroken)
        {
            return false;
        }

        try
        {
            _input.Write([.. id, (byte)'\n']);
            _input.Flush();
            _isOpen = TryReadHead(id);
        }
        catch (IOException)
        {
            _isBroken = true;
        }

        return _isOpen;
    }

    /// <summary>Reads on in the open object.</summary>
    /// <returns>The number of bytes; fewer than <paramref name="buffer"/> holds at the end only; negative when git failed.</returns>
    public int Read(Span<byte> buffer)
    {
        try
        {
            var wanted = buffer[..(int)Math.Min(buffer.Length, _left)];
            _output.ReadExactly(wanted);
            _left -= wanted.Length;
            return wanted.Length;
        }
        catch (IOException)
        {
            (_isBroken, _left) = (true, 0);
            return -1;
        }
    }

    /// <summary>Closes the open object.</summary>
    public void Close()
    {
        while (_isOpen && _left > 0 && Read(_passing) > 0)
        {
        }

        // Each object is followed by a line break.
        _isBroken |= _isOpen && !_isBroken && _output.ReadByte() != '\n';
        _isOpen = false;
    }

    public void Dispose()
    {
        try
        {
            // Without input git ends.
            _input.Dispose();
        }
        catch (IOException)
        {
            // It has ended already.
        }

        _output.Dispose();
        _process.WaitForExit();
        _process.Dispose();
    }

    /// <summary>Reads what git says of an object before its content: its name, its kind and its length, or that it is missing.</summary>
    private bool TryReadHead(ReadOnlySpan<byte> id)
    {
        var head = ReadLine();
        if (!head.StartsWith(id))
        {
            // Git has ended.
            _isBroken = true;
            return false;
        }

        return head[id.Length..].StartsWith(Kind)
            && long.TryParse(head[(id.Length + Kind.Length)..], NumberStyles.None, CultureInfo.InvariantCulture, out _left);
    }

    private ReadOnlySpan<byte> ReadLine()
    {
        var length = 0;
        for (var next = _output.ReadByte(); next is >= 0 and not '\n' && length < _line.Length; next = _output.ReadByte())
        {
            _line[length++] = (byte)next;
        }

        return _line.AsSpan(0, length);
    }
}
