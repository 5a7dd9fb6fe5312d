// Constitutional Hash: cdd01ef066bc6cf2

using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace Acgs.Governance.Benchmarks.Hosting;

/// <summary>A body that is written into the same memory again and again, as into the buffers that Kestrel keeps for a connection.</summary>
internal sealed class NullBody : PipeWriter, IHttpResponseBodyFeature
{
    private readonly byte[] _memory = new byte[64 * 1024];

    public Stream Stream => Stream.Null;

    public PipeWriter Writer => this;

    /// <summary>The bytes written since the last <see cref="Reset"/>.</summary>
    public long Written { get; private set; }

    // Nothing is kept.
    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => 0;

    public void Reset() => Written = 0;

    public override void Advance(int bytes) => Written += bytes;

    public override Memory<byte> GetMemory(int sizeHint = 0) => _memory;

    public override Span<byte> GetSpan(int sizeHint = 0) => _memory;

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => default;

    public override void CancelPendingFlush()
    {
    }

    public override void Complete(Exception? exception = null)
    {
    }

    public void DisableBuffering()
    {
    }

    public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task CompleteAsync() => Task.CompletedTask;

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
