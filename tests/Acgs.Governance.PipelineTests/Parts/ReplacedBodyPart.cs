// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Parts;

/// <summary>Middleware as services write it to see or to change what they answer.</summary>
internal sealed class ReplacedBodyPart : PipelinePart
{
    public override void Use(IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var body = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(body, context.RequestAborted);
    });
}
