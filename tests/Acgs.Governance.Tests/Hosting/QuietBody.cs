// Constitutional Hash: cdd01ef066bc6cf2

using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace Acgs.Governance.Tests.Hosting;

/// <summary>A body that forgets what is written to it: the buffers are the server's cost, not ours.</summary>
internal sealed class QuietBody : PipeWriter, IHttpResponseBodyFeature
{
    private readonly byte[] _buffer = new byte[65_536];

    Stream IHttpResponseBodyFeature.Stream => Stream.Null;

    PipeWriter IHttpResponseBodyFeature.Writer => this;

    public override void Advance(int bytes)
    {
    }

    public override Memory<byte> GetMemory(int sizeHint = 0) => _buffer;

    public override Span<byte> GetSpan(int sizeHint = 0) => _buffer;

    public override void CancelPendingFlush()
    {
    }

    public override void Complete(Exception? exception = null)
    {
    }

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => default;

    public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task CompleteAsync() => Task.CompletedTask;

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public void DisableBuffering()
    {
    }
}
