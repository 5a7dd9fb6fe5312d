// Constitutional Hash: cdd01ef066bc6cf2

using Grpc.Core;

namespace Acgs.Governance.Grpc.Tests;

/// <summary>Says what it heard.</summary>
internal sealed class EchoService : EchoBase
{
    public override Task<string> Unary(string request, ServerCallContext context) =>
        Task.FromResult($"{request} {context.RequestHeaders.GetValue("x-constitutional-hash")}");

    public override async Task Server(string request, IServerStreamWriter<string> responses, ServerCallContext context)
    {
        await responses.WriteAsync(request);
        await responses.WriteAsync(request);
    }

    public override async Task<string> Client(IAsyncStreamReader<string> requests, ServerCallContext context) =>
        string.Join(' ', await requests.ReadAllAsync().ToListAsync());

    public override async Task Duplex(IAsyncStreamReader<string> requests, IServerStreamWriter<string> responses, ServerCallContext context)
    {
        await foreach (var request in requests.ReadAllAsync())
        {
            await responses.WriteAsync(request);
        }
    }
}
