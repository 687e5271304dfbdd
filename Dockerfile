FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/Hearsay.Cli -c Release -o /tool

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /tool /tool
USER 1000
WORKDIR /data
ENTRYPOINT ["dotnet", "/tool/Hearsay.Cli.dll"]
